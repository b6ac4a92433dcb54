using OssGen.Pipeline;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Copy;

namespace OssGen;

public partial class OssTransfer
{
    /// <summary>Copies an object of any size within OSS. The destination bucket must be in the same region.</summary>
    /// <remarks>
    /// Objects of up to <see cref="OssCopyOptions.MultipartThreshold"/> bytes are copied by one CopyObject request. Larger objects are
    /// copied in parts (UploadPartCopy), several of them concurrently. Every request requires that the source hasn't changed since the copy
    /// began, and the CRC-64 of the copy is compared with the CRC-64 of the source. Headers, metadata, and tags follow the request's
    /// directives as in CopyObject.
    /// </remarks>
    /// <param name="request">The copy, as for CopyObject; its conditions are evaluated once, at the beginning.</param>
    /// <param name="options">Options such as checkpoint and progress; null for the defaults.</param>
    /// <param name="cancellationToken">
    /// Cancels the copy; <see cref="OssTransferOptions.OnInterruption"/> determines what is left behind.
    /// </param>
    /// <returns>The result of the copy, with the object's length, ETag and CRC-64.</returns>
    /// <exception cref="ArgumentException">A member is missing, malformed or out of range; nothing was sent.</exception>
    /// <exception cref="OssServiceException">OSS answered with an error, such as <see cref="OssErrorCode.NoSuchKey"/>.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached, even after retries.</exception>
    /// <exception cref="OssIntegrityException">
    /// The source changed during the copy and nothing was stored, or the copy differs from the source.
    /// </exception>
    /// <exception cref="OssCheckpointException">
    /// The checkpoint is damaged, belongs to another transfer, or is in use by another transfer; nothing was changed.
    /// </exception>
    public virtual async Task<OssTransferResult> CopyAsync(
        CopyObjectRequest request, OssCopyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= new OssCopyOptions();
        options.Check();
        return await TransferObservation.RunAsync("Copy", request.Bucket, request.Key, TransferAsync).ConfigureAwait(false);

        async Task<OssTransferResult> TransferAsync()
        {
            using var checkpoint = CheckpointLock.Take(options.CheckpointPath, Probe);
            var context = Begin(options.Progress, checkpoint);
            if (_encryption is not null)
            {
                request = await request.WithEnvelopeOfSourceAsync(Client, cancellationToken).ConfigureAwait(false);
            }

            return context.Finish(await CopyOperation.RunAsync(context, request, options, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <inheritdoc cref="CopyAsync(CopyObjectRequest, OssCopyOptions?, CancellationToken)" path="/*[not(self::param)]"/>
    /// <param name="sourceBucket">The bucket of the source.</param>
    /// <param name="sourceKey">The key of the source.</param>
    /// <param name="bucket">The bucket of the copy, in the same region.</param>
    /// <param name="key">The key of the copy.</param>
    /// <param name="options">Options such as checkpoint and progress; null for the defaults.</param>
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
