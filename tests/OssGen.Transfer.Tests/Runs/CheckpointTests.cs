using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Proxy;

namespace OssGen.Transfer.Tests.Runs;

/// <summary>What seeded runs found, each by itself.</summary>
public sealed class CheckpointTests(Site site) : IClassFixture<Site>, IDisposable
{
    private const int PartSize = 100 * 1024;

    private static readonly byte[] Data = [.. Enumerable.Range(0, 4 * PartSize).Select(index => (byte)(index * 127 >> 7))];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_download_that_an_earlier_run_had_got_a_damaged_part_of_starts_over()
    {
        await site.Client.PutObjectAsync(Site.Bucket, "damaged", Data);
        var script = new FaultsByRange(
            ("bytes=0-102399", new Fault(FaultKind.CorruptReply, 0.5)), ("bytes=307200-409599", new Fault(FaultKind.ErrorInstead)));
        await using var proxy = FaultProxy.Start(site.Endpoint, script);
        var options = Site.Options(proxy.Endpoint);
        options.Retry.MaxAttempts = 1;
        using var client = new OssClient(options);
        var transfer = new OssTransfer(client, new OssTransferOptions { PartSize = PartSize, Parallelism = 1 });
        var checkpoint = new OssDownloadOptions { CheckpointPath = _folder["checkpoint"] };
        await Assert.ThrowsAsync<OssServiceException>(
            async () => await transfer.DownloadFileAsync(Site.Bucket, "damaged", _folder["target"], checkpoint));
        proxy.Heal();

        var result = await transfer.DownloadFileAsync(Site.Bucket, "damaged", _folder["target"], checkpoint);

        Assert.Contains("damaged", result.RestartReason, StringComparison.Ordinal);
        Same.Require(Data, await File.ReadAllBytesAsync(_folder["target"]), "the file");
        Assert.Equal([_folder["target"]], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task An_upload_whose_checkpoint_cannot_be_written_leaves_nothing_on_OSS()
    {
        var transfer = new OssTransfer(site.Client, new OssTransferOptions { PartSize = PartSize, MultipartThreshold = 0 });

        await Assert.ThrowsAnyAsync<IOException>(async () => await transfer.UploadAsync(
            Site.Bucket, "unnoted", Data, new OssUploadOptions { CheckpointPath = Path.Combine(_folder["missing"], "checkpoint") }));

        await foreach (var upload in site.Client.ListMultipartUploads(
            new ListMultipartUploadsRequest { Bucket = Site.Bucket, Prefix = "unnoted" }))
        {
            Assert.Fail($"The upload {upload.UploadId} was left.");
        }
    }

    private sealed class FaultsByRange(params (string Range, Fault Fault)[] faults) : IFaultScript
    {
        public Fault FaultFor(Exchange exchange) => faults.FirstOrDefault(fault => fault.Range == exchange.Range).Fault ?? Fault.None;
    }
}
