using System.Security.Cryptography;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>Computes the Content-MD5 of a request's body. Some operations require this header.</summary>
internal static class ContentMd5
{
    internal static async ValueTask<string> ComputeAsync(OssRequestWriter writer, CancellationToken cancellationToken)
    {
        if (writer.BufferedBody is { } bytes || (writer.StreamedBody is { } inMemory && inMemory.TryGetMemory(out bytes)))
        {
            return OfBytes(bytes.Span);
        }

        var content = writer.StreamedBody!;
        if (!content.IsReplayable)
        {
            throw new ArgumentException(
                "The operation sends a Content-MD5, which can't be computed from a stream that can't seek. Set it yourself, or pass "
                    + "bytes, a file or a seekable stream.");
        }

        var source = content.OpenRead();
        await using (source.ConfigureAwait(false))
        {
            return Convert.ToBase64String(await MD5.HashDataAsync(source, cancellationToken).ConfigureAwait(false));
        }
    }

    private static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
        MD5.HashData(bytes, hash);
        return Convert.ToBase64String(hash);
    }
}
