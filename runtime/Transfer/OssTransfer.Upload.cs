using System.ComponentModel;
using OssGen.Pipeline;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Upload;

namespace OssGen;

public partial class OssTransfer
{
    /// <summary>
    /// Uploads content of any kind and size. Large content is sent in parts, several of them concurrently. The object becomes visible only
    /// when all of its content is stored.
    /// </summary>
    /// <remarks>
    /// Content of up to <see cref="OssTransferOptions.MultipartThreshold"/> bytes is sent by one PutObject request. Larger content is sent
    /// by a multipart upload: parts of files and memory directly from their source, parts of streams through buffers. Content that can't be
    /// read twice is sent by one PutObject request if it fits in one part.
    /// </remarks>
    /// <param name="request">
    /// The object, as for PutObject; its content may be longer than PutObject's limit of 5 GiB, and of unknown length.
    /// <see cref="OssRequest.ExtraHeaders"/> and <see cref="OssRequest.ExtraQuery"/> are sent with the call that begins a multipart upload.
    /// </param>
    /// <param name="options">Options such as checkpoint and progress; null for the defaults.</param>
    /// <param name="cancellationToken">
    /// Cancels the upload; <see cref="OssTransferOptions.OnInterruption"/> determines what is left behind.
    /// </param>
    /// <returns>The result of the upload, with the object's length, ETag and CRC-64.</returns>
    /// <exception cref="ArgumentException">A member is missing, malformed or out of range; nothing was sent.</exception>
    /// <exception cref="OssServiceException">OSS answered with an error.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached, even after retries.</exception>
    /// <exception cref="OssIntegrityException">
    /// The source changed while it was read and nothing was stored, or the stored object differs from what was sent.
    /// </exception>
    /// <exception cref="OssCheckpointException">
    /// The checkpoint is damaged, belongs to another transfer, or is in use by another transfer; nothing was sent.
    /// </exception>
    /// <exception cref="IOException">The source can't be read, or the checkpoint can't be written.</exception>
    public virtual async Task<OssTransferResult> UploadAsync(
        PutObjectRequest request, OssUploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Content);
        options ??= new OssUploadOptions();
        options.Check();
        var progress = request.Content.Progress is { } content ? new ContentProgress(options.Progress, content) : options.Progress;
        return await TransferObservation.RunAsync("Upload", request.Bucket, request.Key, TransferAsync).ConfigureAwait(false);

        async Task<OssTransferResult> TransferAsync()
        {
            using var checkpoint = CheckpointLock.Take(options.CheckpointPath, Probe);
            var context = Begin(progress, checkpoint);
            return context.Finish(await UploadOperation.RunAsync(context, request, options, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <inheritdoc cref="UploadAsync(PutObjectRequest, OssUploadOptions?, CancellationToken)" path="/*[not(self::param)]"/>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="content">The content to store; see <see cref="UploadFileAsync"/> for a file.</param>
    /// <param name="options">Options such as checkpoint and progress; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public Task<OssTransferResult> UploadAsync(
        string bucket, string key, OssContent content, OssUploadOptions? options = null, CancellationToken cancellationToken = default) =>
        UploadAsync(new PutObjectRequest { Bucket = bucket, Key = key, Content = content }, options, cancellationToken);

    /// <summary>
    /// Uploads a file in the same way as <see cref="UploadAsync(PutObjectRequest, OssUploadOptions?, CancellationToken)"/>.
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="path">The path of the file; the object's Content-Type is derived from its extension.</param>
    /// <param name="options">Options such as checkpoint and progress; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The result of the upload, with the object's length, ETag and CRC-64.</returns>
    /// <exception cref="FileNotFoundException">The file doesn't exist.</exception>
    /// <exception cref="IOException">The path is that of a pipe, a socket or a device, or the file can't be read.</exception>
    public Task<OssTransferResult> UploadFileAsync(
        string bucket, string key, string path, OssUploadOptions? options = null, CancellationToken cancellationToken = default) =>
        UploadAsync(bucket, key, OssContent.FromFile(path), options, cancellationToken);

    /// <summary>
    /// This overload isn't supported. Use UploadFileAsync to upload a file, or <see cref="OssContent.FromString"/> to upload text.
    /// </summary>
    /// <remarks>Calls to this overload don't compile, because a string could be either a path or the content itself.</remarks>
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

    /// <summary>A progress receiver that also reports to the receiver set by <see cref="OssContent.WithProgress"/>.</summary>
    private sealed class ContentProgress(IProgress<OssTransferProgress>? transfer, IProgress<long> content) : IProgress<OssTransferProgress>
    {
        public void Report(OssTransferProgress value)
        {
            transfer?.Report(value);
            content.Report(value.Bytes);
        }
    }
}
