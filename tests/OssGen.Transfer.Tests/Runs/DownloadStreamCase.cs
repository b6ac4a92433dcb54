namespace OssGen.Transfer.Tests.Runs;

/// <summary>In order into a stream. After a failure the stream holds a beginning of the data.</summary>
internal sealed class DownloadStreamCase(TransferSetup setup) : ITransferCase
{
    private MemoryStream _received = new();

    public string? Checkpoint => null;

    public async Task PrepareAsync() => await setup.Site.Client.PutObjectAsync(Site.Bucket, setup.Key, setup.Data);

    public async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken)
    {
        _received = new MemoryStream();
        await transfer.DownloadAsync(
            new GetObjectRequest { Bucket = Site.Bucket, Key = setup.Key }, _received, cancellationToken: cancellationToken);
    }

    public Task RequireDoneAsync()
    {
        Same.Require(setup.Data, _received.ToArray(), "the stream");
        return Task.CompletedTask;
    }

    public Task RequireUnspoiltAsync(Exception failure)
    {
        // What arrived damaged shows at the end only, when the stream has taken it.
        if (failure is not (OssIntegrityException or OperationCanceledException))
        {
            Assert.True(_received.Length <= setup.Data.Length, "The stream got more than there is.");
            Assert.Equal(failure is OssException { BytesWritten: { } written } ? written : _received.Length, _received.Length);
        }

        return Task.CompletedTask;
    }
}
