using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Upload;

namespace OssGen;

public sealed partial class OssTransfer
{
    /// <summary>
    /// Uploads content of any kind and size. Up to <see cref="OssTransferOptions.MultipartThreshold"/> bytes go by one PutObject, more by a
    /// multipart upload, several parts at a time: parts of files and memory from where they are, parts of streams through buffers. Content
    /// that can't be read twice goes by one PutObject if it fits a part. The object appears when all of it is stored, never a part of it.
    /// </summary>
    /// <param name="request">
    /// The object, as PutObject takes it; its content may be longer than PutObject's 5 GiB, and of unknown length.
    /// <see cref="OssRequest.ExtraHeaders"/> and <see cref="OssRequest.ExtraQuery"/> go with the call that begins a multipart upload.
    /// </param>
    /// <param name="options">Checkpoint, progress and so on; null for none.</param>
    /// <param name="cancellationToken">
    /// Gives the upload up; what is left behind is said by <see cref="OssTransferOptions.OnCancel"/>.
    /// </param>
    /// <returns>The object's length, ETag, CRC-64 and so on.</returns>
    /// <exception cref="ArgumentException">A member is missing, malformed or out of bounds; nothing was sent.</exception>
    /// <exception cref="OssServiceException">OSS answered with an error.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached, also not in further attempts.</exception>
    /// <exception cref="OssIntegrityException">
    /// The source changed while it was read and nothing was stored, or what OSS stored isn't what was sent.
    /// </exception>
    /// <exception cref="OssCheckpointException">
    /// The checkpoint is damaged or belongs to something else, or another transfer uses it; nothing was sent.
    /// </exception>
    /// <exception cref="IOException">The source can't be read, or the checkpoint not be written.</exception>
    public async ValueTask<OssTransferResult> UploadAsync(
        PutObjectRequest request, OssUploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Content);
        options ??= new OssUploadOptions();
        options.Check();
        var progress = request.Content.Progress is { } content ? new ContentProgress(options.Progress, content) : options.Progress;
        using var checkpoint = CheckpointLock.Take(options.CheckpointPath, Probe);
        var context = Begin(progress, checkpoint);
        var result = await UploadOperation.RunAsync(context, request, options, cancellationToken).ConfigureAwait(false);
        context.Progress.End();
        return result;
    }

    /// <inheritdoc cref="UploadAsync(PutObjectRequest, OssUploadOptions?, CancellationToken)"/>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="content">What to store; <see cref="OssContent.FromFile"/> for a file. A string is the text itself, not a path.</param>
    /// <param name="options">Checkpoint, progress and so on; null for none.</param>
    /// <param name="cancellationToken">Gives the upload up.</param>
    public ValueTask<OssTransferResult> UploadAsync(string bucket, string key, OssContent content, OssUploadOptions? options = null, CancellationToken cancellationToken = default) =>
        UploadAsync(new PutObjectRequest { Bucket = bucket, Key = key, Content = content }, options, cancellationToken);

    /// <summary>Reports a transfer also to whoever follows its content, as <see cref="OssContent.WithProgress"/> asks.</summary>
    private sealed class ContentProgress(IProgress<TransferProgress>? transfer, IProgress<long> content) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value)
        {
            transfer?.Report(value);
            content.Report(value.Bytes);
        }
    }
}
