using OssGen.TestSupport.Folders;

namespace OssGen.Transfer.Tests.Page;

/// <summary>The code of docs/transfers.md on directories, run against the emulator.</summary>
public sealed class DirectoryExamples(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OssClient client = site.Client;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Up_and_down()
    {
        Directory.CreateDirectory(_folder["site"]);
        await File.WriteAllTextAsync(Path.Combine(_folder["site"], "index.html"), "<p>");
        var folder = _folder["site"];
        var copy = _folder["copy"];

        var transfer = new OssTransfer(client, new OssTransferOptions { ConcurrentFiles = 8, Parallelism = 8 });
        var up = await transfer.UploadDirectoryAsync(folder, "transfers", "site");
        var down = await transfer.DownloadDirectoryAsync("transfers", "site", copy);
        Console.WriteLine($"{up.Transferred} files went up, {down.Transferred} came back");

        Assert.Equal((1, 1), (up.Transferred, down.Transferred));
    }

    [Fact]
    public async Task A_mirror()
    {
        var folder = Directory.CreateDirectory(_folder["mirror"]).FullName;
        await client.PutObjectAsync("transfers", "mirror/old", "1");
        var transfer = new OssTransfer(client);

        var options = new OssUploadDirectoryOptions
        {
            Replace = OssReplaceRule.IfNewer,
            DeleteExtra = true,
            ContinueOnError = true,
            Filter = file => !file.Key.EndsWith(".bak", StringComparison.Ordinal),
        };
        var result = await transfer.UploadDirectoryAsync(folder, "transfers", "mirror", options);
        foreach (var failed in result.Failures)
        {
            Console.WriteLine($"{failed.File.Path}: {failed.Exception!.Message}");
        }

        Assert.Equal(1, result.Deleted);
    }
}
