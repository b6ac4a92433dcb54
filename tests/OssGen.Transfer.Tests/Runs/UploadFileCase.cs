namespace OssGen.Transfer.Tests.Runs;

internal sealed class UploadFileCase(TransferSetup setup) : UploadCase(setup)
{
    private string Source => Setup.Folder["source"];

    public override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await File.WriteAllBytesAsync(Source, Setup.Data);
    }

    public override async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken) => await transfer.UploadAsync(
        Site.Bucket, Setup.Key, OssContent.FromFile(Source), new OssUploadOptions { CheckpointPath = Checkpoint }, cancellationToken);
}
