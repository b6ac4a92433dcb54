namespace OssGen.Transfer.Tests.Runs;

/// <summary>An object written as a stream, in pieces that fit no part. It has no checkpoint.</summary>
internal sealed class WriteCase(TransferSetup setup) : UploadCase(setup)
{
    private const int Piece = 33_333;

    public override string? Checkpoint => null;

    public override async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken)
    {
        await using var stream = await transfer.OpenWriteAsync(Site.Bucket, Setup.Key, cancellationToken: cancellationToken);
        for (var written = 0; written < Setup.Data.Length; written += Piece)
        {
            await stream.WriteAsync(Setup.Data.AsMemory(written, Math.Min(Piece, Setup.Data.Length - written)), cancellationToken);
        }

        await stream.CompleteAsync(cancellationToken);
    }
}
