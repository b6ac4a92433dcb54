using System.IO.Compression;
using OssGen.TestSupport.Folders;

namespace OssGen.Transfer.Tests.Page;

/// <summary>The archives of docs/transfers.md.</summary>
public sealed class StreamExamples(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_archive_goes_up_and_is_read_where_it_is()
    {
        var path = _folder["report.html"];
        await File.WriteAllTextAsync(path, "<p>report</p>");
        var transfer = new OssTransfer(site.Client);
        await WriteAsync(transfer, path);

        Assert.Equal(["report.html"], await NamesAsync(transfer));
    }

    private static async Task WriteAsync(OssTransfer transfer, string path)
    {
        await using var stream = await transfer.OpenWriteAsync("transfers", "reports.zip");
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntryFromFile(path, "report.html");
        }

        await stream.CompleteAsync();
    }

    private static async Task<List<string>> NamesAsync(OssTransfer transfer)
    {
        await using var stream = await transfer.OpenReadAsync("transfers", "reports.zip");
        using var archive = new ZipArchive(stream);
        return [.. archive.Entries.Select(static entry => entry.Name)];
    }
}
