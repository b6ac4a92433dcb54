namespace OssGen.Transfer.Tests.Runs;

/// <summary>
/// Read as a stream from start to end, with a look at the middle on the way. What is read out of order has no CRC-64 to be compared with,
/// so it isn't compared here either.
/// </summary>
internal sealed class ReadCase(TransferSetup setup) : ITransferCase
{
    private byte[] _received = [];

    public string? Checkpoint => null;

    public async Task PrepareAsync() => await setup.Site.Client.PutObjectAsync(Site.Bucket, setup.Key, setup.Data);

    public async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken)
    {
        var start = setup.Data.Length / 5;
        var look = new byte[Math.Min(1000, setup.Data.Length - start)];
        await using var stream = await transfer.OpenReadAsync(Site.Bucket, setup.Key, cancellationToken: cancellationToken);
        var received = new byte[stream.Length];
        await stream.ReadExactlyAsync(received.AsMemory(0, start), cancellationToken);
        stream.Seek(-look.Length, SeekOrigin.End);
        await stream.ReadExactlyAsync(look, cancellationToken);
        stream.Position = start;
        await stream.ReadExactlyAsync(received.AsMemory(start), cancellationToken);
        _received = received;
    }

    public Task RequireDoneAsync()
    {
        Same.Require(setup.Data, _received, "what was read");
        return Task.CompletedTask;
    }

    public Task RequireUnspoiltAsync(Exception failure) => Task.CompletedTask;
}
