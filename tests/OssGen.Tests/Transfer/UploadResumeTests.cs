using OssGen.TestSupport.Streams;
using OssGen.Tests.Faults;
using OssGen.Transfer.Checkpoints;

namespace OssGen.Tests.Transfer;

/// <summary>Uploads that continue where an earlier run stopped, by their checkpoint.</summary>
public sealed class UploadResumeTests : TransferTest
{
    private const int Parts = 6;
    private readonly byte[] _bytes = Bytes(Parts * PartSize);

    private OssUploadOptions Options => new() { CheckpointPath = Checkpoint };

    [Theory]
    [InlineData("file")]
    [InlineData("memory")]
    [InlineData("stream")]
    [InlineData("one-way")]
    public async Task Only_what_is_missing_is_sent(string kind)
    {
        await FailAtAsync(4, Content(kind));

        var result = await UploadAsync(Content(kind), Options);

        AssertStored(_bytes, result);
        Assert.Equal((6, 3, null), (result.Parts, result.ResumedParts, result.RestartReason));
        Assert.Equal(["ListParts", "UploadPart 4", "UploadPart 5", "UploadPart 6", "Complete"], CallsOfSecondRun());
        Assert.False(File.Exists(Checkpoint));
    }

    [Fact]
    public async Task Any_finished_part_is_accepted_on_every_page_of_the_list()
    {
        await FailAtAsync(1, Content("file"));
        var upload = Assert.Single(Store.Uploads).Value;
        foreach (var number in new[] { 2, 3, 5, 6 })
        {
            upload[number] = StoredBytes.Of(
                _bytes[((number - 1) * PartSize)..(number * PartSize)], Store.Now, new Dictionary<string, string>());
        }

        Store.PageSize = 1;

        var result = await UploadAsync(Content("file"), Options);

        AssertStored(_bytes, result);
        Assert.Equal(4, result.ResumedParts);
        Assert.Equal(
            ["UploadPart 1", "UploadPart 4"],
            CallsOfSecondRun().Where(call => call.StartsWith("UploadPart", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_CRC_in_the_list_the_MD5_decides()
    {
        await FailAtAsync(4, Content("file"));
        Store.ListsCrc = false;

        var result = await UploadAsync(Content("file"), Options);

        AssertStored(_bytes, result);
        Assert.Equal(3, result.ResumedParts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_listed_part_with_other_bytes_is_sent_again(bool listsCrc)
    {
        await FailAtAsync(4, Content("file"));
        Store.ListsCrc = listsCrc;
        Assert.Single(Store.Uploads).Value[2] = StoredBytes.Of(Bytes(PartSize, seed: 9), Store.Now, new Dictionary<string, string>());

        var result = await UploadAsync(Content("file"), Options);

        AssertStored(_bytes, result);
        Assert.Equal(2, result.ResumedParts);
    }

    [Fact]
    public async Task The_part_size_is_the_one_that_the_upload_was_begun_with()
    {
        await FailAtAsync(4, Content("file"));

        var result = await UploadAsync(Content("file"), Options, change: options => options.PartSize = 2 * PartSize);

        AssertStored(_bytes, result);
        Assert.Equal((6, 3), (result.Parts, result.ResumedParts));
    }

    [Theory]
    [InlineData("longer")]
    [InlineData("shorter")]
    [InlineData("small")]
    [InlineData("written later")]
    public async Task A_changed_source_starts_over_and_says_so(string change)
    {
        await FailAtAsync(4, Content("file"));
        byte[] now =
            change switch { "longer" => [.. _bytes, 1], "shorter" => _bytes[..^1], "small" => [1], _ => Bytes(Parts * PartSize, seed: 5) };
        FileOf(now);
        File.SetLastWriteTimeUtc(PathOf("source"), TestClient.Start.UtcDateTime.AddSeconds(5));

        var result = await UploadAsync(OssContent.FromFile(PathOf("source")), Options);

        AssertStored(now, result);
        Assert.Equal(0, result.ResumedParts);
        Assert.Contains("source", result.RestartReason, StringComparison.Ordinal);
        Assert.Contains("Abort", CallsOfSecondRun());
        Assert.False(File.Exists(Checkpoint));
    }

    [Fact]
    public async Task Other_metadata_starts_over_and_says_so()
    {
        await FailAtAsync(4, Content("file"));
        var request = new PutObjectRequest
        {
            Bucket = "bucket",
            Key = "key",
            Content = Content("file"),
            Metadata = new Dictionary<string, string> { ["a"] = "b" },
        };

        var result = await Transfer().UploadAsync(request, Options);

        AssertStored(_bytes, result);
        Assert.Contains("metadata", result.RestartReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_is_gone_starts_over_and_says_so()
    {
        await FailAtAsync(4, Content("file"));
        Store.Uploads.Clear();

        var result = await UploadAsync(Content("file"), Options);

        AssertStored(_bytes, result);
        Assert.Contains("OSS doesn't have the upload", result.RestartReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_died_between_the_last_step_and_the_removal_of_its_checkpoint_sends_nothing_again()
    {
        var kept = "";
        Store.After = (call, reply) =>
        {
            kept = call.Operation == "Complete" ? Keep() : kept;
            return reply;
        };
        await UploadAsync(Content("file"), Options);
        File.Copy(kept, Checkpoint);
        _secondRun = Store.Calls.Count;

        var result = await UploadAsync(Content("file"), Options);

        AssertStored(_bytes, result);
        Assert.Equal(["ListParts", "HeadObject"], CallsOfSecondRun());
        Assert.False(File.Exists(Checkpoint));

        string Keep()
        {
            File.Copy(Checkpoint, PathOf("kept"));
            return PathOf("kept");
        }
    }

    [Fact]
    public async Task The_checkpoint_is_written_before_the_first_part()
    {
        var existed = false;
        Store.Before = (call, _) =>
        {
            if (call.ToString() == "UploadPart 1")
            {
                existed = File.Exists(Checkpoint);
            }

            return Task.FromResult<HttpResponseMessage?>(null);
        };

        await UploadAsync(Content("file"), Options);

        Assert.True(existed);
    }

    [Fact]
    public async Task Cleaning_up_on_failure_leaves_neither_upload_nor_checkpoint()
    {
        Break(4);

        await Assert.ThrowsAsync<OssServiceException>(
            () => UploadAsync(Content("file"), Options, change: options => options.OnInterruption = OssInterruptionAction.CleanUp));

        Assert.Empty(Store.Uploads);
        Assert.False(File.Exists(Checkpoint));
    }

    [Fact]
    public async Task Cancelling_leaves_what_is_stored_for_the_next_run()
    {
        Store.Before = async (call, token) =>
        {
            if (call.PartNumber == 4)
            {
                await Cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            }

            return null;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => UploadAsync(Content("file"), Options, change: options => options.Parallelism = 1));

        Assert.Equal(3, Assert.Single(Store.Uploads).Value.Count);
        Assert.True(File.Exists(Checkpoint));
    }

    [Theory]
    [InlineData("other key")]
    [InlineData("other file")]
    [InlineData("torn")]
    [InlineData("foreign")]
    [InlineData("other kind")]
    [InlineData("other JSON")]
    public async Task A_checkpoint_of_something_else_is_refused_and_left_alone(string what)
    {
        await FailAtAsync(4, Content("file"));
        switch (what)
        {
            case "torn":
                File.WriteAllBytes(Checkpoint, File.ReadAllBytes(Checkpoint)[..^1]);
                break;
            case "foreign":
                File.WriteAllText(Checkpoint, "my only copy of the novel");
                break;
            case "other kind":
                CheckpointFile.Write(Checkpoint, "download", "{}"u8);
                break;
            case "other JSON":
                CheckpointFile.Write(Checkpoint, "upload", "{}"u8);
                break;
        }

        var before = File.ReadAllBytes(Checkpoint);
        var content = what == "other file" ? OssContent.FromFile(FileOf(_bytes, "other")) : Content("file");

        var failure = await Assert.ThrowsAsync<OssCheckpointException>(
            async () => await Transfer().UploadAsync("bucket", what == "other key" ? "key2" : "key", content, Options));

        Assert.Equal(Checkpoint, failure.Path);
        Assert.Empty(CallsOfSecondRun());
        Assert.Equal(before, File.ReadAllBytes(Checkpoint));
    }

    private int _secondRun;

    private OssContent Content(string kind) => kind switch
    {
        "file" => OssContent.FromFile(FileOf(_bytes)),
        "memory" => _bytes,
        "stream" => new MemoryStream(_bytes),
        _ => new OneWayStream(_bytes),
    };

    private void Break(int part) =>
        Store.Before = (call, _) => Task.FromResult(call.PartNumber == part ? StoreHandler.Error(403, "AccessDenied") : null);

    /// <summary>A first run that ends at a part, with those before it stored.</summary>
    private async Task FailAtAsync(int part, OssContent content)
    {
        Break(part);
        await Assert.ThrowsAsync<OssServiceException>(() => UploadAsync(content, Options, change: options => options.Parallelism = 1));
        Assert.True(File.Exists(Checkpoint));
        Store.Before = static (_, _) => Task.FromResult<HttpResponseMessage?>(null);
        _secondRun = Store.Calls.Count;
    }

    private IEnumerable<string> CallsOfSecondRun() =>
        Store.Calls.Skip(_secondRun).Order(Comparer<string>.Create(static (left, right) => Rank(left).CompareTo(Rank(right))));

    /// <summary>Parts go up at the same time; the rest has its order.</summary>
    private static (int Phase, string Name) Rank(string call) => call switch
    {
        "Complete" => (2, call),
        _ when call.StartsWith("UploadPart", StringComparison.Ordinal) => (1, call),
        _ => (0, ""),
    };
}
