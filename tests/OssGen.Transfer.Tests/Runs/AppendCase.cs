namespace OssGen.Transfer.Tests.Runs;

/// <summary>
/// Added to an object in pieces that fit no buffer, flushed now and then. After a failure the object ends somewhere within what was
/// written, and the next run goes on from there; only an addition that was stored damaged, which nothing can undo, has it begin again.
/// </summary>
internal sealed class AppendCase(TransferSetup setup) : ITransferCase
{
    private const int Piece = 33_333;
    private const int PiecesToFlush = 4;

    private readonly byte[] _before = setup.Before ?? [];
    private int _added;
    private int _runs;

    public string? Checkpoint => null;

    public async Task PrepareAsync()
    {
        if (_before.Length > 0)
        {
            await setup.Site.Client.AppendObjectAsync(
                new AppendObjectRequest { Bucket = Site.Bucket, Key = setup.Key, Position = 0, Content = _before });
        }
    }

    public async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken)
    {
        if (_runs++ == 0)
        {
            await AppendRestAsync(transfer, cancellationToken);
            return;
        }

        try
        {
            await AppendRestAsync(transfer, cancellationToken);
        }
        catch (OssServiceException late) when (late.Code == OssErrorCode.PositionNotEqualToLength)
        {
            // An addition that the first run had given up waiting for came after the object was asked for its length.
            await AppendRestAsync(transfer, cancellationToken);
        }
    }

    public async Task RequireDoneAsync() => Same.Require([.. _before, .. setup.Data], await FindAsync(), "the object");

    public async Task RequireUnspoiltAsync(Exception failure)
    {
        var found = await FindAsync();
        byte[] all = [.. _before, .. setup.Data];
        if (found.Length >= _before.Length + _added && all.AsSpan().StartsWith(found))
        {
            return;
        }

        // What arrives damaged is stored damaged: all that can be done is to say so, unless the caller went away before the reply.
        Assert.True(
            failure is OssIntegrityException or OperationCanceledException,
            $"The object isn't a beginning of what was written, with the {_added} bytes that were flushed: {failure}");
        await setup.Site.Client.DeleteObjectAsync(Site.Bucket, setup.Key);
        await PrepareAsync();
    }

    private async Task AppendRestAsync(OssTransfer transfer, CancellationToken cancellationToken)
    {
        await using var stream = await transfer.OpenAppendAsync(Site.Bucket, setup.Key, cancellationToken: cancellationToken);
        var start = (int)stream.Position - _before.Length;
        for (var (written, pieces) = (start, 1); written < setup.Data.Length; written += Piece, pieces++)
        {
            await stream.WriteAsync(setup.Data.AsMemory(written, Math.Min(Piece, setup.Data.Length - written)), cancellationToken);
            if (pieces % PiecesToFlush == 0)
            {
                await stream.FlushAsync(cancellationToken);
                _added = (int)stream.Position - _before.Length;
            }
        }
    }

    private async Task<byte[]> FindAsync() => await setup.Site.FindAsync(setup.Key) ?? [];
}
