using OssGen.Transfer.Download;

namespace OssGen;

public partial class OssTransfer
{
    /// <summary>Opens an object as a seekable stream (OSS API: GetObject). The stream reads ahead during sequential reads.</summary>
    /// <remarks>
    /// Sequential reading fetches the following pieces ahead, in growing sizes up to <see cref="OssTransferOptions.PartSize"/>. A seek to a
    /// position outside these pieces discards them and starts again with small pieces. All pieces belong to the version of the object that
    /// was opened, which is identified by its ETag. Content that is read in order from the first byte to the last is verified against the
    /// object's CRC-64 before the last bytes are returned.
    /// </remarks>
    /// <param name="request">
    /// The object to read, optionally one of its versions or a range, which is then all that the stream contains. The conditions apply to
    /// the first request. Content that OSS computes (<see cref="GetObjectRequest.Process"/>) or compresses
    /// (<see cref="GetObjectRequest.AcceptEncoding"/>) is not supported.
    /// </param>
    /// <param name="options">Options for read-ahead; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels opening the stream; it has no effect on the open stream.</param>
    /// <returns>
    /// A stream of known length, for one reader at a time; synchronous reads block the calling thread during network I/O. Dispose it,
    /// preferably asynchronously: it holds connections and at most <c>Parallelism + 1</c> buffers. Reads throw the same exceptions as
    /// <see cref="DownloadAsync(GetObjectRequest, Stream, IProgress{OssTransferProgress}, CancellationToken)"/>, and can be retried unless
    /// the exception is an <see cref="OssIntegrityException"/>.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// A member of the request is malformed, or the request asks for content that OSS computes or compresses; nothing was sent.
    /// </exception>
    /// <exception cref="OssServiceException">OSS answered with an error, such as <see cref="OssErrorCode.NoSuchKey"/>.</exception>
    /// <exception cref="OssResponseException">The server doesn't support ranges, and the object is too large to be buffered.</exception>
    public virtual async Task<Stream> OpenReadAsync(
        GetObjectRequest request, OssReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (ObjectFacts.IsComputed(request))
        {
            throw new ArgumentException(
                "What OSS computes or compresses for each request has no parts to seek in. Use GetObjectAsync.", nameof(request));
        }

        var ahead = options?.ReadAheadParts ?? _options.Parallelism;
        ArgumentOutOfRangeException.ThrowIfNegative(ahead, nameof(OssReadOptions.ReadAheadParts));
        return await OpenStreamAsync<Stream>(
            "Read",
            request.Bucket,
            request.Key,
            progress: null,
            async context => await ObjectReadStream.OpenAsync(context, request, BufferedPartSize, ahead, cancellationToken)
                .ConfigureAwait(false))
            .ConfigureAwait(false);
    }

    /// <inheritdoc cref="OpenReadAsync(GetObjectRequest, OssReadOptions, CancellationToken)" path="/*[not(self::param)]"/>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="options">Options for read-ahead; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels opening the stream; it has no effect on the open stream.</param>
    public Task<Stream> OpenReadAsync(
        string bucket, string key, OssReadOptions? options = null, CancellationToken cancellationToken = default) =>
        OpenReadAsync(new GetObjectRequest { Bucket = bucket, Key = key }, options, cancellationToken);
}
