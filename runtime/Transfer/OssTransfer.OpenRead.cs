using OssGen.Transfer.Download;

namespace OssGen;

public partial class OssTransfer
{
    /// <summary>
    /// Opens an object as a stream that can seek. Who reads straight on has the following pieces fetched ahead, in growing size up to
    /// <see cref="OssTransferOptions.PartSize"/>; a jump elsewhere drops them and asks for little at first. All pieces are of the one
    /// object that was opened, held by its ETag. What was read from the first byte to the last, in order, is compared with the object's
    /// CRC-64 before the last bytes are handed out (OSS API: GetObject).
    /// </summary>
    /// <param name="request">
    /// What to read: also a version, or a range, which is then all that the stream has. Its conditions hold for the first request. What OSS
    /// computes (<see cref="GetObjectRequest.Process"/>) can't be read so.
    /// </param>
    /// <param name="options">How far is read ahead; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the opening; it has no effect on the stream.</param>
    /// <returns>
    /// A stream of known length, for one reader at a time; reading synchronously blocks the thread while the network is waited for. Dispose
    /// it, preferably asynchronously: it holds buffers, at most <c>Parallelism + 1</c> of them, and connections. Reading throws as
    /// <see cref="DownloadAsync(GetObjectRequest, Stream, IProgress{OssTransferProgress}, CancellationToken)"/> does, and may be tried again
    /// unless the failure is an <see cref="OssIntegrityException"/>.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// A member of the request is malformed, or asks for what OSS computes; nothing was sent.
    /// </exception>
    /// <exception cref="OssServiceException">OSS answered with an error, such as <see cref="OssErrorCode.NoSuchKey"/>.</exception>
    /// <exception cref="OssResponseException">The server sends no ranges, and the object is too large to be kept whole.</exception>
    public virtual async Task<Stream> OpenReadAsync(
        GetObjectRequest request, OssReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Process is not null)
        {
            throw new ArgumentException("What OSS computes for each request has no parts to seek in. Use GetObjectAsync.", nameof(request));
        }

        var ahead = options?.ReadAheadParts ?? _options.Parallelism;
        ArgumentOutOfRangeException.ThrowIfNegative(ahead, nameof(OssReadOptions.ReadAheadParts));
        var context = Begin(progress: null);
        var (source, first) = await DownloadSource.OpenAsync(context, request, ReadAhead.FirstPiece(BufferedPartSize), cancellationToken)
            .ConfigureAwait(false);
        return await ObjectReadStream.OpenAsync(context, source, first, BufferedPartSize, ahead).ConfigureAwait(false);
    }

    /// <inheritdoc cref="OpenReadAsync(GetObjectRequest, OssReadOptions, CancellationToken)"/>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="options">How far is read ahead; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the opening; it has no effect on the stream.</param>
    public Task<Stream> OpenReadAsync(
        string bucket, string key, OssReadOptions? options = null, CancellationToken cancellationToken = default) =>
        OpenReadAsync(new GetObjectRequest { Bucket = bucket, Key = key }, options, cancellationToken);
}
