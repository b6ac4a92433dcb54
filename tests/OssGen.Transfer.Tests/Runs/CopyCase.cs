namespace OssGen.Transfer.Tests.Runs;

internal sealed class CopyCase(TransferSetup setup) : UploadCase(setup)
{
    private string Source => Setup.Key + "-source";

    public override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await Setup.Site.Client.PutObjectAsync(Site.Bucket, Source, Setup.Data);
    }

    public override async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken) => await transfer.CopyAsync(
        Site.Bucket,
        Source,
        Site.Bucket,
        Setup.Key,
        new OssCopyOptions
        {
            MultipartThreshold = Setup.Options.MultipartThreshold,
            PartSize = Setup.Options.PartSize,
            CheckpointPath = Checkpoint,
        },
        cancellationToken);
}
