using Microsoft.Win32.SafeHandles;
using OssGen.Files;
using OssGen.Pipeline;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Download;
using OssGen.Transfer.Schedule;

namespace OssGen;

public partial class OssTransfer
{
    /// <summary>
    /// Downloads an object to a file in parts, several of them concurrently (OSS API: GetObject). A failure leaves an existing file
    /// unchanged.
    /// </summary>
    /// <remarks>
    /// The bytes are written to a temporary file in the target's folder, verified against the object's CRC-64, and flushed to disk. The
    /// temporary file then replaces the target in one step. With <see cref="OssDownloadOptions.CheckpointPath"/>, the same call can resume
    /// after a failure or the end of the process.
    /// </remarks>
    /// <param name="request">
    /// The object to download, optionally one of its versions or a range. A range is then all that the file holds; it isn't verified,
    /// because OSS has no CRC-64 of it. The conditions apply to the first request; later requests identify the same object by its ETag.
    /// Content that OSS computes (<see cref="GetObjectRequest.Process"/>) or compresses (<see cref="GetObjectRequest.AcceptEncoding"/>) is
    /// downloaded in one piece and isn't verified; compressed content is stored as received.
    /// </param>
    /// <param name="path">The path of the file; its folder must exist.</param>
    /// <param name="options">
    /// Options such as checkpoint, progress and overwrite rule; null for no checkpoint, no progress, and replacing an existing file.
    /// </param>
    /// <param name="cancellationToken">
    /// Cancels the download; <see cref="OssTransferOptions.OnInterruption"/> determines what is left behind.
    /// </param>
    /// <returns>The result of the download; its length is that of the file.</returns>
    /// <exception cref="ArgumentException">A member of the request or an option is malformed; nothing was sent.</exception>
    /// <exception cref="OssCheckpointException">
    /// The checkpoint is damaged, belongs to another transfer, or is in use by another transfer; nothing was sent.
    /// </exception>
    /// <exception cref="OssServiceException">OSS answered with an error, such as <see cref="OssErrorCode.NoSuchKey"/>.</exception>
    /// <exception cref="OssIntegrityException">
    /// The object was damaged in transit or changed during the download; neither the downloaded bytes nor a checkpoint are kept.
    /// </exception>
    /// <exception cref="OssTransportException">
    /// The connection failed more often than the client's retry options and <see cref="OssTransferOptions.RetryBudget"/> allow.
    /// </exception>
    /// <exception cref="IOException">The file can't be written, or it exists and must not be replaced.</exception>
    public virtual async Task<OssTransferResult> DownloadFileAsync(
        GetObjectRequest request, string path, OssDownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new OssDownloadOptions();
        var target = FileReplacement.FullPath(path);
        CheckCheckpoint(options.CheckpointPath, target);
        return await TransferObservation.RunAsync("Download", request.Bucket, request.Key, TransferAsync).ConfigureAwait(false);

        async Task<OssTransferResult> TransferAsync()
        {
            using var checkpoint = CheckpointLock.Take(options.CheckpointPath, Probe);
            var context = Begin(options.Progress, checkpoint);
            var result = await new DownloadToFile(context, request, target, options).RunAsync(cancellationToken).ConfigureAwait(false);
            context.Progress.FileEnded(failed: false);
            context.Progress.End();
            return result;
        }
    }

    /// <inheritdoc cref="DownloadFileAsync(GetObjectRequest, string, OssDownloadOptions, CancellationToken)" path="/*[not(self::param)]"/>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="path">The path of the file; its folder must exist.</param>
    /// <param name="options">
    /// Options such as checkpoint, progress and overwrite rule; null for no checkpoint, no progress, and replacing an existing file.
    /// </param>
    /// <param name="cancellationToken">Cancels the download.</param>
    public Task<OssTransferResult> DownloadFileAsync(
        string bucket, string key, string path, OssDownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadFileAsync(new GetObjectRequest { Bucket = bucket, Key = key }, path, options, cancellationToken);

    /// <summary>Downloads an object to a stream (OSS API: GetObject). Parts are fetched concurrently and written in order.</summary>
    /// <remarks>
    /// At most <c>Parallelism + 1</c> buffers are used, and never more than <see cref="OssTransferOptions.MemoryLimit"/> allows. The
    /// content is verified against the object's CRC-64 before its last bytes are written.
    /// </remarks>
    /// <param name="request">
    /// The object to download, optionally one of its versions or a range. A range isn't verified, because OSS has no CRC-64 of it. The
    /// conditions apply to the first request; later requests identify the same object by its ETag.
    /// </param>
    /// <param name="destination">A writable stream; it is neither flushed nor closed.</param>
    /// <param name="progress">
    /// The receiver of the download's progress, called at most ten times a second and once at the end; null for none.
    /// </param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The result of the download.</returns>
    /// <exception cref="ArgumentException">
    /// The stream can't be written to, or a member of the request is malformed; nothing was sent.
    /// </exception>
    /// <exception cref="OssServiceException">OSS answered with an error, such as <see cref="OssErrorCode.NoSuchKey"/>.</exception>
    /// <exception cref="OssIntegrityException">
    /// The object was damaged in transit or changed during the download; <see cref="OssException.BytesWritten"/> is the number of bytes
    /// written to the stream.
    /// </exception>
    /// <exception cref="OssTransportException">
    /// The connection failed more often than the client's retry options and <see cref="OssTransferOptions.RetryBudget"/> allow;
    /// <see cref="OssException.BytesWritten"/> is the number of bytes written to the stream.
    /// </exception>
    public virtual async Task<OssTransferResult> DownloadAsync(
        GetObjectRequest request,
        Stream destination,
        IProgress<OssTransferProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("The stream can't be written. Pass a writable one.", nameof(destination));
        }

        return await TransferObservation.RunAsync("Download", request.Bucket, request.Key, TransferAsync).ConfigureAwait(false);

        async Task<OssTransferResult> TransferAsync()
        {
            var context = Begin(progress);
            var source = await DownloadSource.OpenAsync(context, request, BufferedPartSize, cancellationToken).ConfigureAwait(false);
            await using (source.ConfigureAwait(false))
            {
                var download = new DownloadToStream(context, source, destination);
                try
                {
                    return context.Finish(await download.CopyAsync(BufferedPartSize, cancellationToken).ConfigureAwait(false));
                }
                catch (OssException failure)
                {
                    failure.BytesWritten = download.Written > 0 ? download.Written : null;
                    throw;
                }
            }
        }
    }

    /// <summary>
    /// Downloads an object to a position in an open file (OSS API: GetObject). Parts are fetched concurrently and written directly to their
    /// positions.
    /// </summary>
    /// <remarks>
    /// The content is verified against the object's CRC-64 at the end. After a failure, the content of the target range of the file is
    /// undefined.
    /// </remarks>
    /// <param name="request">
    /// The object to download, optionally one of its versions or a range. The conditions apply to the first request; later requests
    /// identify the same object by its ETag.
    /// </param>
    /// <param name="destination">
    /// A file that is open for writing, such as one returned by <see cref="File.OpenHandle"/>; it is neither flushed nor closed.
    /// </param>
    /// <param name="offset">The position in the file of the first downloaded byte.</param>
    /// <param name="progress">
    /// The receiver of the download's progress, called at most ten times a second and once at the end; null for none.
    /// </param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The result of the download.</returns>
    /// <exception cref="ArgumentException">
    /// The file is closed, the position is negative, or a member of the request is malformed; nothing was sent.
    /// </exception>
    /// <exception cref="OssServiceException">OSS answered with an error, such as <see cref="OssErrorCode.NoSuchKey"/>.</exception>
    /// <exception cref="OssIntegrityException">The object was damaged in transit or changed during the download.</exception>
    /// <exception cref="OssTransportException">
    /// The connection failed more often than the client's retry options and <see cref="OssTransferOptions.RetryBudget"/> allow.
    /// </exception>
    public virtual async Task<OssTransferResult> DownloadAsync(
        GetObjectRequest request,
        SafeFileHandle destination,
        long offset,
        IProgress<OssTransferProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (destination.IsInvalid || destination.IsClosed)
        {
            throw new ArgumentException("The file isn't open. Pass a handle that is open for writing.", nameof(destination));
        }

        return await TransferObservation.RunAsync("Download", request.Bucket, request.Key, TransferAsync).ConfigureAwait(false);

        async Task<OssTransferResult> TransferAsync()
        {
            var context = Begin(progress);
            var source = await DownloadSource.OpenAsync(context, request, context.Options.PartSize, cancellationToken)
                .ConfigureAwait(false);
            await using (source.ConfigureAwait(false))
            {
                var download = new DownloadToHandle(context, source, destination, offset, finished: null);
                return context.Finish(await download.FetchNewAsync(cancellationToken).ConfigureAwait(false));
            }
        }
    }

    /// <summary>
    /// The size of a buffered part in bytes. It never exceeds <see cref="OssTransferOptions.MemoryLimit"/>, so that the one buffer that is
    /// always allowed doesn't exceed the limit.
    /// </summary>
    private long BufferedPartSize => Math.Min(Math.Min(_options.PartSize, _options.MemoryLimit ?? long.MaxValue), BufferPlan.LargestArray);

    private static void CheckCheckpoint(string? checkpoint, string target)
    {
        if (checkpoint is null)
        {
            return;
        }

        ArgumentException.ThrowIfNullOrEmpty(checkpoint, nameof(OssDownloadOptions.CheckpointPath));
        if (LinkPath.Final(Path.GetFullPath(checkpoint)) == target)
        {
            throw new ArgumentException(
                $"The checkpoint and the file are both '{target}'. Give the checkpoint a path of its own.", nameof(checkpoint));
        }
    }
}
