using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Http;

/// <summary>The Content-MD5 header: checked before a body is read for its form, after that for its value.</summary>
internal static class ContentMd5Header
{
    private const string Name = "Content-MD5";
    private const int Size = 16;

    /// <summary>The sixteen bytes that the header states, or null when it wasn't sent.</summary>
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

    /// <summary>Refuses a body whose MD5 isn't the stated one.</summary>
    public static void Check(OssServerRequest request, byte[]? stated, ReadOnlySpan<byte> actual)
    {
        if (stated is not null && !actual.SequenceEqual(stated))
        {
            throw OssErrors.InvalidDigest(request.Header(Name)!);
        }
    }
}
