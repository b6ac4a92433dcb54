namespace OssGen.Generator.Linking.Operations;

/// <summary>Headers and query names that the client sets itself when it signs and sends.</summary>
internal static class SigningNames
{
    private static readonly Dictionary<string, string> s_headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Authorization"] = "it carries the signature",
        ["Host"] = "it comes from the endpoint; see host on <operation>",
        ["Date"] = "it is the time of signing",
        ["x-oss-date"] = "it is the time of signing",
        ["x-oss-content-sha256"] = "it is part of the signature",
        ["x-oss-security-token"] = "it comes from the credentials",
        ["Content-Length"] = "it is the body's length",
        ["Transfer-Encoding"] = "it depends on the body",
        ["Connection"] = "it belongs to the transport",
        ["User-Agent"] = "it names the client",
    };

    private static readonly HashSet<string> s_query = new(StringComparer.OrdinalIgnoreCase)
    {
        "Signature", "OSSAccessKeyId", "Expires", "security-token", "x-oss-signature", "x-oss-signature-version", "x-oss-credential",
        "x-oss-date", "x-oss-expires", "x-oss-additional-headers", "x-oss-security-token",
    };

    /// <summary>Why a request header cannot be in a spec, or null.</summary>
    public static string? HeaderProblem(string name) => s_headers.TryGetValue(name, out var reason) ? reason : null;

    public static bool IsQueryTaken(string name) => s_query.Contains(name);
}
