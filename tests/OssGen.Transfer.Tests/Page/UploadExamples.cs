using System.Text.Json;
using OssGen.TestSupport.Folders;

namespace OssGen.Transfer.Tests.Page;

/// <summary>The code of docs/transfers.md on uploads, copies and written objects, run against the emulator.</summary>
public sealed class UploadExamples(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OssClient client = site.Client;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Upload_a_file()
    {
        var path = FileOf(10);

        var transfer = new OssTransfer(client);
        var result = await transfer.UploadFileAsync("transfers", "backup.tar", path);
        Console.WriteLine($"{result.Length} bytes, CRC-64 {result.Crc64}, {result.Parts} parts");

        Assert.Equal(10, result.Length);
    }

    [Fact]
    public async Task Go_on_after_a_crash()
    {
        var path = FileOf(300_000);
        var state = _folder["state"];
        var transfer = new OssTransfer(client, new() { PartSize = 100 * 1024, MultipartThreshold = 0 });

        var options = new OssUploadOptions
        {
            CheckpointPath = state,
            Progress = new PrintedProgress(),
        };
        var result = await transfer.UploadFileAsync("transfers", "backup.tar", path, options);
        if (result.RestartReason is { } reason)
        {
            Console.WriteLine($"The earlier run was of no use: {reason}");
        }

        Assert.Equal(300_000, result.Length);
    }

    [Fact]
    public async Task Say_what_the_object_is_like()
    {
        var path = FileOf(10);
        var transfer = new OssTransfer(client);

        await transfer.UploadAsync(new PutObjectRequest
        {
            Bucket = "transfers",
            Key = "report.html",
            Content = OssContent.FromFile(path, contentType: "text/html"),
            CacheControl = "no-cache",
            Metadata = new Dictionary<string, string> { ["author"] = "me" },
            Acl = ObjectAcl.PublicRead,
        });

        Assert.Equal("text/html", (await client.HeadObjectAsync("transfers", "report.html")).ContentType);
    }

    [Fact]
    public async Task Copy_an_object()
    {
        var transfer = new OssTransfer(client);
        await client.PutBucketAsync("archive");
        await client.PutObjectAsync("transfers", "backup.tar", "content");

        await transfer.CopyAsync("transfers", "backup.tar", "archive", "2026/backup.tar");

        Assert.Equal(7, (await client.HeadObjectAsync("archive", "2026/backup.tar")).ContentLength);
    }

    [Fact]
    public async Task Write_an_object()
    {
        var transfer = new OssTransfer(client);
        var report = new int[] { 1, 2, 3 };

        await using var stream = await transfer.OpenWriteAsync("transfers", "report.json");
        await JsonSerializer.SerializeAsync(stream, report);
        await stream.CompleteAsync();

        Assert.Equal(7, stream.Result!.Length);
    }

    [Fact]
    public async Task Add_to_an_object()
    {
        var transfer = new OssTransfer(client);

        await using (var log = await transfer.OpenAppendAsync("transfers", "app.log"))
        {
            await log.WriteAsync("started\n"u8.ToArray());
            await log.FlushAsync();
        }

        Assert.Equal(8, (await client.HeadObjectAsync("transfers", "app.log")).ContentLength);
    }

    private string FileOf(int length)
    {
        File.WriteAllBytes(_folder["source"], new byte[length]);
        return _folder["source"];
    }

    private sealed class PrintedProgress : IProgress<OssTransferProgress>
    {
        public void Report(OssTransferProgress value) => Console.WriteLine($"{value.Bytes} of {value.TotalBytes}");
    }
}
