using System.Text;
using OssGen.Text;

namespace OssGen;

/// <summary>
/// The base class of results whose body is a stream. Read the stream once, then dispose the result to release the connection.
/// </summary>
public abstract record OssStreamResult : OssResult, IAsyncDisposable, IDisposable
{
    /// <summary>The response body, as a forward-only stream.</summary>
    /// <remarks>Synchronous reads block the calling thread while they wait for the network.</remarks>
    public Stream Content { get; init; } = Stream.Null;

    /// <summary>
    /// Whether the entire body was read and its CRC-64 matches the CRC-64 that OSS reports. The value is false until the last byte has been
    /// read, and remains false if there is no CRC-64 to compare.
    /// </summary>
    /// <remarks>
    /// There is no CRC-64 to compare for a range, for content that OSS processes or compresses, for an object without a CRC-64 (such as
    /// some old objects), and if <see cref="OssClientOptions.VerifyDownloads"/> is false.
    /// </remarks>
    public bool Verified => Response.IsBodyVerified;

    /// <summary>Reads the rest of the body into memory.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The bytes.</returns>
    public async Task<byte[]> ReadAsBytesAsync(CancellationToken cancellationToken = default)
    {
        using var buffer = new MemoryStream(BufferSize());
        await Content.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.TryGetBuffer(out var whole) && whole.Count == whole.Array!.Length ? whole.Array : buffer.ToArray();
    }

    /// <summary>Reads the rest of the body as UTF-8 text. A byte order mark is removed, and malformed bytes become U+FFFD.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The text.</returns>
    public async Task<string> ReadAsStringAsync(CancellationToken cancellationToken = default)
    {
        var bytes = await ReadAsBytesAsync(cancellationToken).ConfigureAwait(false);
        var text = bytes.AsSpan();
        return Encoding.UTF8.GetString(text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text);
    }

    /// <summary>Copies the rest of the body to a stream.</summary>
    /// <param name="destination">The stream to write to; it stays open.</param>
    /// <param name="cancellationToken">Cancels the copy.</param>
    /// <returns>A task that completes when the copy is complete.</returns>
    public Task CopyToAsync(Stream destination, CancellationToken cancellationToken = default) =>
        Content.CopyToAsync(destination, cancellationToken);

    /// <summary>Closes the body and releases its connection.</summary>
    public void Dispose()
    {
        Content.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the body and releases its connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    private int BufferSize()
    {
        const int LargestPreallocated = 1024 * 1024;
        return int.TryParse(Response.HeaderList.Find(WireNames.ContentLength), out var length) && length > 0
            ? Math.Min(length, LargestPreallocated)
            : 0;
    }
}
