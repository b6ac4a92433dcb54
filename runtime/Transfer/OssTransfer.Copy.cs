using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Copy;

namespace OssGen;

public partial class OssTransfer
{
    /// <summary>
    /// Copies an object of any size within OSS, also to another bucket of the region. Up to <see cref="OssCopyOptions.MultipartThreshold"/>
    /// bytes go by one CopyObject, more part by part (UploadPartCopy), several at a time. Every call demands the source as it was at the
    /// beginning, and the CRC-64 of the copy is compared with the source's. Headers, metadata and tags follow the request's directives as
    /// they do in CopyObject.
    /// </summary>
    /// <param name="request">The copy, as CopyObject takes it; its conditions are examined once, at the beginning.</param>
    /// <param name="options">Checkpoint, progress and so on; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the copy; what is left behind follows from <see cref="OssTransferOptions.OnInterruption"/>.</param>
    /// <returns>The copy's length, ETag, CRC-64 and so on.</returns>
    /// <exception cref="ArgumentException">A member is missing, malformed or out of bounds; nothing was sent.</exception>
    /// <exception cref="OssServiceException">OSS answered with an error, such as <see cref="OssErrorCode.NoSuchKey"/>.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached, also not in further attempts.</exception>
    /// <exception cref="OssIntegrityException">
    /// The source changed meanwhile and nothing was stored, or the copy isn't equal to it.
    /// </exception>
    /// <exception cref="OssCheckpointException">
    /// The checkpoint is damaged or belongs to something else, or another transfer uses it; nothing was changed.
    /// </exception>
    public virtual async Task<OssTransferResult> CopyAsync(
        CopyObjectRequest request, OssCopyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= new OssCopyOptions();
        options.Check();
        using var checkpoint = CheckpointLock.Take(options.CheckpointPath, Probe);
        var context = Begin(options.Progress, checkpoint);
        if (_encryption is not null)
        {
            request = await request.WithEnvelopeOfSourceAsync(Client, cancellationToken).ConfigureAwait(false);
        }

        var result = await CopyOperation.RunAsync(context, request, options, cancellationToken).ConfigureAwait(false);
        context.Progress.End();
        return result;
    }

    /// <inheritdoc cref="CopyAsync(CopyObjectRequest, OssCopyOptions?, CancellationToken)"/>
    /// <param name="sourceBucket">Bucket of the source.</param>
    /// <param name="sourceKey">Key of the source.</param>
    /// <param name="bucket">Bucket of the copy, in the same region.</param>
    /// <param name="key">Key of the copy.</param>
    /// <param name="options">Checkpoint, progress and so on; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the copy.</param>
    public Task<OssTransferResult> CopyAsync(
        string sourceBucket,
        string sourceKey,
        string bucket,
        string key,
        OssCopyOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CopyAsync(
            new CopyObjectRequest { SourceBucket = sourceBucket, SourceKey = sourceKey, Bucket = bucket, Key = key },
            options,
            cancellationToken);
}
