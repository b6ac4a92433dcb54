using System.Text;

namespace OssGen;

/// <summary>
/// A result whose body is a stream: read it once, then dispose the result, which gives the connection back.
/// </summary>
public abstract record OssStreamResult : OssResult, IAsyncDisposable, IDisposable
{
    /// <summary>
    /// The body, from where it was read up to so far. It can't seek. Reading it synchronously blocks the thread while the network is waited
    /// for.
    /// </summary>
    public Stream Content { get; init; } = Stream.Null;

    /// <summary>
    /// Whether the whole body was read and its CRC-64 was equal to the one that OSS reports. False until its last byte was read, and for
    /// what has nothing to be compared with: a range, what OSS processes or compresses, an object whose CRC-64 OSS doesn't know (some old
    /// ones), and with <see cref="OssClientOptions.VerifyDownloads"/> off.
    /// </summary>
    public bool Verified => Response.IsBodyVerified;

    /// <summary>Reads the rest of the body into memory.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes.</returns>
    public async Task<byte[]> ReadAsBytesAsync(CancellationToken cancellationToken = default)
    {
        using var buffer = new MemoryStream(BufferSize());
        await Content.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.TryGetBuffer(out var whole) && whole.Count == whole.Array!.Length ? whole.Array : buffer.ToArray();
    }

    /// <summary>Reads the rest of the body as UTF-8 text; a byte order mark is cut, malformed bytes become U+FFFD.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The text.</returns>
    public async Task<string> ReadAsStringAsync(CancellationToken cancellationToken = default)
    {
        var bytes = await ReadAsBytesAsync(cancellationToken).ConfigureAwait(false);
        var text = bytes.AsSpan();
        return Encoding.UTF8.GetString(text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text);
    }

    /// <summary>Copies the rest of the body.</summary>
    /// <param name="destination">Where the bytes go; it stays open.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <returns>A task that ends with the copy.</returns>
    public Task CopyToAsync(Stream destination, CancellationToken cancellationToken = default) =>
        Content.CopyToAsync(destination, cancellationToken);

    /// <summary>Closes the body.</summary>
    public void Dispose()
    {
        Content.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the body.</summary>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    private int BufferSize()
    {
        const int LargestPreallocated = 1024 * 1024;
        return int.TryParse(Response.HeaderList.Find("Content-Length"), out var length) && length > 0
            ? Math.Min(length, LargestPreallocated)
            : 0;
    }
}
