namespace OssGen.Credentials.Exchange;

/// <summary>Reads streams that should be short.</summary>
internal static class BoundedText
{
    /// <summary>Reads a stream to its end. Returns null if it is longer than the limit.</summary>
    internal static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[limit + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        return length > limit ? null : buffer[..length];
    }
}
