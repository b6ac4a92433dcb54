using Microsoft.Extensions.Options;

namespace OssGen.Samples.FolderSync;

/// <summary>Keeps a folder of a bucket like a local one until the host stops.</summary>
internal sealed class SyncWorker(
    OssClient client, OssTransfer transfer, IOptions<SyncOptions> options, TimeProvider time, ILogger<SyncWorker> logger)
    : BackgroundService
{
    private readonly SyncOptions _options = options.Value;

    // The host cancels the token when it stops. A transfer then ends at once: each object is stored completely or not at all, and what is
    // missing is uploaded by the next start.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await SyncWhileReadableAsync(stoppingToken);
                await Task.Delay(_options.Interval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.Stopped(_options.Folder);
        }
    }

    // Returns when the folder can't be read, for example because it isn't mounted any more. A folder that comes back may be another one,
    // which the old watcher doesn't watch.
    private async Task SyncWhileReadableAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var changes = new FolderChanges(_options.Folder, time);
            while (true)
            {
                await SyncUnlessOssFailsAsync(stoppingToken);
                await changes.WaitAsync(_options.Interval, _options.Settle, stoppingToken);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            logger.FolderFailed(error, _options.Folder, _options.Interval);
        }
    }

    // The client has repeated what can be repeated. What still fails, such as a network that is down, is tried again in the next round.
    private async Task SyncUnlessOssFailsAsync(CancellationToken stoppingToken)
    {
        try
        {
            await EnsureBucketAsync(stoppingToken);
            RefuseToEmptyTheBucket();
            await SyncAsync(stoppingToken);
        }
        catch (OssException error)
        {
            logger.RoundFailed(error, _options.Folder, _options.Interval);
        }
    }

    // Where a disk isn't mounted, there often is an empty folder: as a mirror of it, the bucket would lose everything.
    private void RefuseToEmptyTheBucket()
    {
        if (_options.DeleteExtra && !Directory.EnumerateFileSystemEntries(_options.Folder).Any())
        {
            throw new IOException(
                $"'{_options.Folder}' is empty, and Sync:DeleteExtra would delete all of its objects: mount the disk, or add a file.");
        }
    }

    private async Task SyncAsync(CancellationToken stoppingToken)
    {
        var upload = new OssUploadDirectoryOptions
        {
            Replace = OssReplaceRule.IfNewer,
            DeleteExtra = _options.DeleteExtra,
            ContinueOnError = true,
            FileEnded = new LoggedFiles(logger),
        };
        var done = await transfer.UploadDirectoryAsync(_options.Folder, _options.Bucket, _options.Prefix, upload, stoppingToken);
        logger.RoundEnded(_options.Folder, _options.Bucket, done.Transferred, done.Deleted, done.Skipped, done.Failed);
    }

    private async Task EnsureBucketAsync(CancellationToken stoppingToken)
    {
        if (!await client.BucketExistsAsync(_options.Bucket, stoppingToken))
        {
            await client.PutBucketAsync(_options.Bucket, stoppingToken);
        }
    }

    /// <summary>Logs what happens to each file.</summary>
    private sealed class LoggedFiles(ILogger logger) : IProgress<OssDirectoryFileResult>
    {
        public void Report(OssDirectoryFileResult value)
        {
            switch (value.Outcome)
            {
                case OssDirectoryOutcome.Transferred:
                    logger.Uploaded(value.File.Key, value.File.Length);
                    break;
                case OssDirectoryOutcome.Deleted:
                    logger.Deleted(value.File.Key);
                    break;
                case OssDirectoryOutcome.Failed:
                    logger.FileFailed(value.Exception, value.File.Path);
                    break;
            }
        }
    }
}
