using OssGen.Files;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Transfer;
using OssGen.Transfer.Checkpoints;

namespace OssGen.Transfer.Tests.Runs;

/// <summary>Several transfers with one checkpoint, and what others may have put where a checkpoint's own files go.</summary>
public sealed class SharedCheckpointTests(Site site) : IClassFixture<Site>, IDisposable
{
    private const int PartSize = 100 * 1024;

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _bytes = new byte[5 * PartSize];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("upload", nameof(TransferStep.CheckpointFlushed))]
    [InlineData("upload", nameof(TransferStep.CheckpointWritten))]
    [InlineData("download", nameof(TransferStep.CheckpointFlushed))]
    [InlineData("download", nameof(TransferStep.CheckpointWritten))]
    [InlineData("download", nameof(TransferStep.TemporaryCreated))]
    [InlineData("download", nameof(TransferStep.TargetFlushed))]
    [InlineData("download", nameof(TransferStep.TargetReplaced))]
    [InlineData("download", nameof(TransferStep.CheckpointDeleting))]
    public async Task While_one_transfer_has_it_another_is_refused_at_every_step(string kind, string step)
    {
        Random.Shared.NextBytes(_bytes);
        await File.WriteAllBytesAsync(_folder["source"], _bytes);
        await site.Client.PutObjectAsync(Site.Bucket, "shared", _bytes);
        var refused = new List<Exception?>();
        var transfer = new OssTransfer(site.Client, Options)
        {
            Probe = new TestProbe(reached =>
            {
                if (reached.ToString() == step && refused.Count == 0)
                {
                    refused.Add(
                        Record.ExceptionAsync(() => RunAsync(new OssTransfer(site.Client, Options), kind)).GetAwaiter().GetResult());
                }
            }),
        };

        await RunAsync(transfer, kind);

        var failure = Assert.IsType<OssCheckpointException>(Assert.Single(refused));
        Assert.Contains("in use", failure.Message, StringComparison.Ordinal);
        Assert.Equal(kind == "upload" ? ["source"] : ["source", "target"], Names());
    }

    [Theory]
    [InlineData("upload")]
    [InlineData("download")]
    public async Task Of_many_that_start_at_once_each_succeeds_or_is_refused_and_nothing_is_left(string kind)
    {
        Random.Shared.NextBytes(_bytes);
        await File.WriteAllBytesAsync(_folder["source"], _bytes);
        await site.Client.PutObjectAsync(Site.Bucket, "shared", _bytes);

        var failures = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Record.ExceptionAsync(() => Task.Run(() => RunAsync(new OssTransfer(site.Client, Options), kind)))));

        Assert.Contains(null, failures);
        Assert.All(failures, static failure => Assert.True(failure is null or OssCheckpointException, failure?.ToString()));
        Assert.Equal(kind == "upload" ? ["source"] : ["source", "target"], Names());
        Assert.Equal(_bytes, kind == "upload" ? await site.FindAsync("shared upload") : await File.ReadAllBytesAsync(_folder["target"]));
    }

    [Theory]
    [InlineData("link")]
    [InlineData("dangling link")]
    [InlineData("file")]
    public async Task What_is_no_lock_is_left_alone(string kind)
    {
        await File.WriteAllBytesAsync(_folder["source"], _bytes);
        await File.WriteAllTextAsync(_folder["victim"], "a victim");
        if (kind == "file")
        {
            File.Move(_folder["victim"], _folder["checkpoint.lock"]);
        }
        else
        {
            File.CreateSymbolicLink(_folder["checkpoint.lock"], kind == "link" ? "victim" : "missing");
        }

        var failure = await Assert.ThrowsAsync<OssCheckpointException>(() => RunAsync(new OssTransfer(site.Client, Options), "upload"));

        Assert.Contains("checkpoint.lock", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a victim", await File.ReadAllTextAsync(_folder[kind == "file" ? "checkpoint.lock" : "victim"]));
        Assert.False(File.Exists(_folder["missing"]));
    }

    [Fact]
    public async Task A_state_is_never_written_to_a_file_whose_name_can_be_foreseen()
    {
        await File.WriteAllBytesAsync(_folder["source"], _bytes);
        var seen = new HashSet<string>();
        var transfer = new OssTransfer(site.Client, Options)
        {
            Probe = new TestProbe(reached => seen.UnionWith(reached == TransferStep.CheckpointFlushed ? Names()
                .Where(static name => name.EndsWith(".tmp", StringComparison.Ordinal)) : [])),
        };

        await RunAsync(transfer, "upload");
        await RunAsync(transfer, "upload");

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void A_lock_that_was_removed_by_hand_does_not_take_the_next_one_with_it()
    {
        var first = CheckpointLock.Take(_folder["checkpoint"], probe: null)!;
        File.Delete(_folder["checkpoint.lock"]);
        using var second = CheckpointLock.Take(_folder["checkpoint"], probe: null)!;

        first.Dispose();

        Assert.True(File.Exists(_folder["checkpoint.lock"]));
        Assert.Throws<OssCheckpointException>(() => CheckpointLock.Take(_folder["checkpoint"], probe: null));
    }

    [Fact]
    public void A_lock_whose_folder_was_removed_ends_without_a_failure()
    {
        Directory.CreateDirectory(_folder["below"]);
        var taken = CheckpointLock.Take(Path.Join(_folder["below"], "checkpoint"), probe: null)!;
        Directory.Delete(_folder["below"], recursive: true);

        var failure = Record.Exception(taken.Dispose);

        Assert.Null(failure);
    }

    [Fact]
    public async Task What_a_killed_transfer_left_of_writing_a_state_is_removed_by_the_next()
    {
        await File.WriteAllBytesAsync(_folder["source"], _bytes);
        var left = TemporaryName.Next();
        await File.WriteAllTextAsync(_folder[left], "half a state");
        await File.WriteAllTextAsync(_folder["checkpoint.lock"], left);

        await RunAsync(new OssTransfer(site.Client, Options), "upload");

        Assert.Equal(["source"], Names());
    }

    private static OssTransferOptions Options => new() { PartSize = PartSize, MultipartThreshold = PartSize, Parallelism = 2 };

    private async Task RunAsync(OssTransfer transfer, string kind)
    {
        if (kind == "upload")
        {
            await transfer.UploadAsync(Site.Bucket, "shared upload", OssContent.FromFile(_folder["source"]), new OssUploadOptions
            {
                CheckpointPath = _folder["checkpoint"],
            });
        }
        else
        {
            await transfer.DownloadFileAsync(Site.Bucket, "shared", _folder["target"], new OssDownloadOptions
            {
                CheckpointPath = _folder["checkpoint"],
            });
        }
    }

    private IEnumerable<string> Names() =>
        Directory.EnumerateFileSystemEntries(_folder.Path).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
