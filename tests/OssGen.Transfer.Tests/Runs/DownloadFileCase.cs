namespace OssGen.Transfer.Tests.Runs;

internal sealed class DownloadFileCase(TransferSetup setup) : ITransferCase
{
    public string? Checkpoint => setup.Checkpoint;

    private string Target => setup.Folder["target"];

    public async Task PrepareAsync()
    {
        await setup.Site.Client.PutObjectAsync(Site.Bucket, setup.Key, setup.Data);
        if (setup.Before is { } before)
        {
            await File.WriteAllBytesAsync(Target, before);
        }
    }

    public async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken) =>
        await transfer.DownloadFileAsync(
            Site.Bucket, setup.Key, Target, new OssDownloadOptions { CheckpointPath = Checkpoint }, cancellationToken);

    public async Task RequireDoneAsync() => Same.Require(setup.Data, await FindAsync(), "the file");

    public async Task RequireUnspoiltAsync(Exception failure) => Same.Require(setup.Before, await FindAsync(), "the file after a failure");

    private async Task<byte[]?> FindAsync() => File.Exists(Target) ? await File.ReadAllBytesAsync(Target) : null;
}
