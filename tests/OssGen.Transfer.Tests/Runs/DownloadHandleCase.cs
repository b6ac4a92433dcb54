namespace OssGen.Transfer.Tests.Runs;

/// <summary>
/// To a position in a file that is open. After a failure those bytes are in no certain state; those before them are as they were.
/// </summary>
internal sealed class DownloadHandleCase(TransferSetup setup) : ITransferCase
{
    private const int Offset = 777;

    public string? Checkpoint => null;

    private string Target => setup.Folder["target"];

    public async Task PrepareAsync()
    {
        await setup.Site.Client.PutObjectAsync(Site.Bucket, setup.Key, setup.Data);
        await File.WriteAllBytesAsync(Target, Enumerable.Repeat((byte)7, Offset).ToArray());
    }

    public async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken)
    {
        using var file = File.OpenHandle(Target, FileMode.Open, FileAccess.Write);
        await transfer.DownloadAsync(
            new GetObjectRequest { Bucket = Site.Bucket, Key = setup.Key }, file, Offset, cancellationToken: cancellationToken);
    }

    public async Task RequireDoneAsync()
    {
        await RequireUnspoiltAsync(null!);
        Same.Require(setup.Data, (await File.ReadAllBytesAsync(Target))[Offset..], "the file");
    }

    public async Task RequireUnspoiltAsync(Exception failure) =>
        Assert.Equal(-1, (await File.ReadAllBytesAsync(Target)).AsSpan(0, Offset).IndexOfAnyExcept((byte)7));
}
