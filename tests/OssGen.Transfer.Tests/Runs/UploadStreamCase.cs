using OssGen.TestSupport.Streams;

namespace OssGen.Transfer.Tests.Runs;

/// <summary>From a stream: one that can go back, one that can't but whose length is told, or one of unknown length.</summary>
internal sealed class UploadStreamCase(TransferSetup setup, bool canSeek, bool tellsLength) : UploadCase(setup)
{
    public override async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken)
    {
        await using var bytes = new MemoryStream(Setup.Data, writable: false);
        await using var source = canSeek ? bytes : (Stream)OneWayStream.InOddPieces(bytes);
        var content = OssContent.FromStream(source, tellsLength ? Setup.Data.Length : null);
        await transfer.UploadAsync(
            Site.Bucket, Setup.Key, content, new OssUploadOptions { CheckpointPath = Checkpoint }, cancellationToken);
    }
}
