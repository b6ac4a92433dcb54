namespace OssGen.Emulator.Wire;

/// <summary>The query parameters that belong to the signature of a presigned URL rather than to the operation.</summary>
internal static class OssSignatureParameters
{
    private static readonly string[] Names =
    [
        "Expires", "OSSAccessKeyId", "Signature", "security-token", "x-oss-signature-version", "x-oss-date", "x-oss-expires",
        "x-oss-credential", "x-oss-security-token", "x-oss-additional-headers", "x-oss-signature",
    ];

    public static bool Contains(string name) => Names.Contains(name);
}
