using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Http;

/// <summary>
/// Validates the Content-MD5 header. The format is validated before the body is read, and the value is verified afterwards.
/// </summary>
internal static class ContentMd5Header
{
    private const string Name = "Content-MD5";
    private const int Size = 16;

    /// <summary>
    /// Returns the 16 bytes of the header's value, or null when the request doesn't have the header. Throws OSS's error if the value isn't
    /// a base64-encoded MD5.
    /// </summary>
    public static byte[]? Read(OssServerRequest request)
    {
        if (request.Header(Name) is not { } text)
        {
            return null;
        }

        var bytes = new byte[Size + 2];
        return Convert.TryFromBase64String(text, bytes, out var count) && count == Size ? bytes[..Size] : throw OssErrors.InvalidDigest(
            text);
    }

    /// <summary>Throws OSS's error when the MD5 of a body differs from the value of the header.</summary>
    public static void Check(OssServerRequest request, byte[]? stated, ReadOnlySpan<byte> actual)
    {
        if (stated is not null && !actual.SequenceEqual(stated))
        {
            throw OssErrors.InvalidDigest(request.Header(Name)!);
        }
    }
}
