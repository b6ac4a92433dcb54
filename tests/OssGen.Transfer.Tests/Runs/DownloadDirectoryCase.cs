namespace OssGen.Transfer.Tests.Runs;

internal sealed class DownloadDirectoryCase(TransferSetup setup) : DirectoryCase(setup)
{
    private string Target => Setup.Folder["target"];

    public override async Task PrepareAsync()
    {
        foreach (var (name, bytes) in Files)
        {
            await Setup.Site.Client.PutObjectAsync(Site.Bucket, $"{Setup.Key}/{name}", bytes);
        }

        if (Setup.Before is { } before)
        {
            await WriteAsync(Target, "data", before);
        }
    }

    public override async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken) => ThrowIfFailed(
        await transfer.DownloadDirectoryAsync(
            Site.Bucket, Setup.Key, Target, new OssDownloadDirectoryOptions { ContinueOnError = true }, cancellationToken));

    public override async Task RequireUnspoiltAsync(Exception failure)
    {
        foreach (var name in Files.Keys)
        {
            await RequireWholeAsync(name);
        }

        var found = Directory.Exists(Target)
            ? Directory.EnumerateFiles(Target, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            : [];
        Assert.All(found, path => Assert.Contains(Path.GetRelativePath(Target, path).Replace('\\', '/'), Files.Keys));
    }

    protected override async Task<byte[]?> FindAsync(string name) =>
        File.Exists(Path.Combine(Target, name)) ? await File.ReadAllBytesAsync(Path.Combine(Target, name)) : null;
}
