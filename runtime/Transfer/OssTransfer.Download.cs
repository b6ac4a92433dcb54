using OssGen.Files;
using OssGen.Transfer.Download;
using OssGen.Transfer.Schedule;

namespace OssGen;

public sealed partial class OssTransfer
{
    /// <summary>
    /// Downloads an object into a file, in parts, several at a time. Written beside the target, compared with the object's CRC-64, made durable, and only then put in the
    /// target's place in one step: a failure leaves an existing file as it was. With <see cref="OssDownloadOptions.CheckpointPath"/> the same call goes on after a failure
    /// or the end of the process (OSS API: GetObject).
    /// </summary>
    /// <param name="request">
    /// What to download: also a version or a range, which is then all that the file holds and has no CRC-64 of OSS's to be compared with. Its conditions hold for the first request; later ones
    /// ask for the same object by its ETag. What OSS computes (<see cref="GetObjectRequest.Process"/>) comes in one piece.
    /// </param>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="options">Checkpoint, progress, overwrite rule; null for none, none and replacing.</param>
    /// <param name="cancellationToken">Gives the download up; see <see cref="OssTransferOptions.OnCancel"/> for what is left behind.</param>
    /// <returns>What was downloaded; its length is that of the file.</returns>
    /// <exception cref="ArgumentException">A member of the request or an option is malformed; nothing was sent.</exception>
    /// <exception cref="OssCheckpointException">The checkpoint is damaged or belongs to another transfer, or another transfer uses it; nothing was sent.</exception>
    /// <exception cref="OssServiceException">OSS answered with an error, such as <see cref="OssErrorCode.NoSuchKey"/>.</exception>
    /// <exception cref="OssIntegrityException">The object arrived damaged, or changed meanwhile: nothing of it is kept, a checkpoint neither.</exception>
    /// <exception cref="OssTransportException">The connection broke more often than the client's retry options and <see cref="OssTransferOptions.MaxRetries"/> allow.</exception>
    /// <exception cref="IOException">The file can't be written, or exists and may not be replaced.</exception>
    public async ValueTask<OssTransferResult> DownloadAsync(GetObjectRequest request, string path, OssDownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new OssDownloadOptions();
        var target = FileReplacement.FullPath(path);
        CheckCheckpoint(options.CheckpointPath, target);
        using var checkpoint = CheckpointLock.Take(options.CheckpointPath);
        options = options with { CheckpointPath = checkpoint?.CheckpointPath };
        using var job = BeginJob(options.Progress, checkpoint);
        var run = new FileDownloadRun(job, request, target, options, length => job.Progress.SetTotal(length, files: 1));
        var result = await run.RunAsync(cancellationToken).ConfigureAwait(false);
        job.Progress.FileEnded(failed: false);
        job.Progress.End();
        return result;
    }

    /// <inheritdoc cref="DownloadAsync(GetObjectRequest, string, OssDownloadOptions, CancellationToken)"/>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="options">Checkpoint, progress, overwrite rule; null for none, none and replacing.</param>
    /// <param name="cancellationToken">Gives the download up.</param>
    public ValueTask<OssTransferResult> DownloadAsync(string bucket, string key, string path, OssDownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadAsync(new GetObjectRequest { Bucket = bucket, Key = key }, path, options, cancellationToken);

    private static void CheckCheckpoint(string? checkpoint, string target)
    {
        if (checkpoint is null)
        {
            return;
        }

        ArgumentException.ThrowIfNullOrEmpty(checkpoint, nameof(OssDownloadOptions.CheckpointPath));
        if (LinkPath.Final(Path.GetFullPath(checkpoint)) == target)
        {
            throw new ArgumentException($"The checkpoint and the file are both '{target}'. Give the checkpoint a path of its own.", nameof(checkpoint));
        }
    }
}
