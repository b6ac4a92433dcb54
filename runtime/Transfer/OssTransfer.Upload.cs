using System.ComponentModel;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Upload;

namespace OssGen;

public partial class OssTransfer
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
    /// Cancels the upload; what is left behind follows from <see cref="OssTransferOptions.OnInterruption"/>.
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
    public virtual async Task<OssTransferResult> UploadAsync(
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
    /// <param name="content">What to store; see <see cref="UploadFileAsync"/> for a file.</param>
    /// <param name="options">Checkpoint, progress and so on; null for none.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public Task<OssTransferResult> UploadAsync(
        string bucket, string key, OssContent content, OssUploadOptions? options = null, CancellationToken cancellationToken = default) =>
        UploadAsync(new PutObjectRequest { Bucket = bucket, Key = key, Content = content }, options, cancellationToken);

    /// <summary>Uploads a file; see <see cref="UploadAsync(PutObjectRequest, OssUploadOptions?, CancellationToken)"/>.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="path">The file. The object's Content-Type follows its suffix.</param>
    /// <param name="options">Checkpoint, progress and so on; null for none.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The object's length, ETag, CRC-64 and so on.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The path is that of a pipe, a socket or a device, or the file can't be read.</exception>
    public Task<OssTransferResult> UploadFileAsync(
        string bucket, string key, string path, OssUploadOptions? options = null, CancellationToken cancellationToken = default) =>
        UploadAsync(bucket, key, OssContent.FromFile(path), options, cancellationToken);

    /// <summary>Doesn't compile: a string could be either a path or the content itself.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="content">A path or a text.</param>
    /// <param name="options">Checkpoint, progress and so on.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Use UploadFileAsync for the file at a path, or OssContent.FromString for a text.", error: true)]
    public Task<OssTransferResult> UploadAsync(
        string bucket, string key, string content, OssUploadOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Use UploadFileAsync for the file at a path, or OssContent.FromString for a text.");

    /// <summary>Reports a transfer also to the receiver that <see cref="OssContent.WithProgress"/> gave the content.</summary>
    private sealed class ContentProgress(IProgress<OssTransferProgress>? transfer, IProgress<long> content) : IProgress<OssTransferProgress>
    {
        public void Report(OssTransferProgress value)
        {
            transfer?.Report(value);
            content.Report(value.Bytes);
        }
    }
}
