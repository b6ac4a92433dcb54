using OssGen.Tests.Faults;
using OssGen.Transfer.Checkpoints;

namespace OssGen.Tests.Transfer;

public sealed class CopyTests : TransferTest
{
    private const int Parts = 5;
    private readonly byte[] _bytes = Bytes((Parts * PartSize) - 9);

    private OssCopyOptions Options => new() { PartSize = PartSize, MultipartThreshold = PartSize, CheckpointPath = Checkpoint };

    public CopyTests() => Put(_bytes);

    [Fact]
    public async Task A_small_object_is_copied_by_one_call_that_demands_its_ETag()
    {
        var result = await CopyAsync(Options with { MultipartThreshold = 10 * PartSize });

        AssertStored(_bytes, result);
        Assert.Equal(["HeadObject", "CopyObject"], Store.Calls);
        Assert.Equal(Store.Objects["source"].ETag, Store.Seen[^1].Request.Header("x-oss-copy-source-if-match"));
    }

    [Fact]
    public async Task A_large_object_is_copied_part_by_part()
    {
        var seen = new List<OssTransferProgress>();

        var result = await CopyAsync(Options with { Progress = new Listener<OssTransferProgress>(seen.Add) });

        AssertStored(_bytes, result);
        Assert.Equal((Parts, 0), (result.Parts, result.ResumedParts));
        Assert.Equal((_bytes.Length, _bytes.Length), (seen[^1].Bytes, seen[^1].TotalBytes));
        var copies = Store.Seen.Where(static call => call.Operation == "UploadPartCopy").ToList();
        Assert.All(copies, call => Assert.Equal(Store.Objects["source"].ETag, call.Request.Header("x-oss-copy-source-if-match")));
        Assert.All(copies, call => Assert.Equal("/other/source", call.Request.Header("x-oss-copy-source")));
        Assert.False(File.Exists(Checkpoint));
    }

    [Fact]
    public async Task Nothing_is_copied_too()
    {
        Put([]);

        AssertStored([], await CopyAsync(Options with { MultipartThreshold = 0 }));
    }

    [Fact]
    public async Task Headers_and_metadata_of_the_source_go_along()
    {
        await CopyAsync(Options);

        var initiate = Store.Seen.Single(static call => call.Operation == "Initiate").Request;
        Assert.Equal(
            ("text/plain", "no-cache", "blue"),
            (initiate.Header("Content-Type"), initiate.Header("Cache-Control"), initiate.Header("x-oss-meta-colour")));
    }

    [Fact]
    public async Task Headers_and_metadata_of_the_request_replace_them_when_it_says_so()
    {
        await CopyAsync(Options, Request with { MetadataDirective = MetadataDirective.Replace, ContentType = "text/html" });

        var initiate = Store.Seen.Single(static call => call.Operation == "Initiate").Request;
        Assert.Equal(
            ("text/html", null, null),
            (initiate.Header("Content-Type"), initiate.Header("Cache-Control"), initiate.Header("x-oss-meta-colour")));
    }

    [Fact]
    public async Task Rule_of_access_and_forbidden_overwriting_reach_the_calls_that_take_them()
    {
        await CopyAsync(
            Options, Request with { Acl = ObjectAcl.Private, ForbidOverwrite = true, StorageClass = StorageClass.InfrequentAccess });

        var initiate = Store.Seen.Single(static call => call.Operation == "Initiate").Request;
        var complete = Store.Seen.Single(static call => call.Operation == "Complete").Request;
        Assert.Equal(("IA", "true"), (initiate.Header("x-oss-storage-class"), initiate.Header("x-oss-forbid-overwrite")));
        Assert.Equal(("private", "true"), (complete.Header("x-oss-object-acl"), complete.Header("x-oss-forbid-overwrite")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_source_that_changes_meanwhile_makes_no_object(bool inParts)
    {
        Store.Before = (call, _) =>
        {
            if (call.Operation == "CopyObject" || call.PartNumber == 3)
            {
                Put(Bytes(Parts * PartSize, seed: 8));
            }

            return Task.FromResult<HttpResponseMessage?>(null);
        };

        await Assert.ThrowsAsync<OssIntegrityException>(
            () => CopyAsync(Options with { MultipartThreshold = inParts ? PartSize : 10 * PartSize, CheckpointPath = null }));

        Assert.False(Store.Objects.ContainsKey("key"));
        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task Only_what_is_missing_is_copied_by_the_next_run()
    {
        await FailAtAsync(4);

        var result = await CopyAsync(Options);

        AssertStored(_bytes, result);
        Assert.Equal((3, null), (result.ResumedParts, result.RestartReason));
        Assert.Equal(["HeadObject", "ListParts", "UploadPartCopy 4", "UploadPartCopy 5", "Complete"], Store.Calls.Skip(_secondRun));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("metadata")]
    public async Task A_changed_source_starts_over_and_says_so(string what)
    {
        await FailAtAsync(4);
        var now = what == "content" ? Bytes(Parts * PartSize, seed: 3) : _bytes;
        Put(now, what == "content" ? "blue" : "red");

        var result = await CopyAsync(Options);

        AssertStored(now, result);
        Assert.NotNull(result.RestartReason);
    }

    [Fact]
    public async Task A_checkpoint_of_another_copy_is_refused()
    {
        await FailAtAsync(4);
        Store.Objects["second"] = Store.Objects["source"];

        await Assert.ThrowsAsync<OssCheckpointException>(() => CopyAsync(Options, Request with { SourceKey = "second" }));

        Assert.Equal(["HeadObject"], Store.Calls.Skip(_secondRun));
    }

    [Fact]
    public async Task A_checkpoint_of_an_upload_is_refused()
    {
        CheckpointFile.Write(Checkpoint, "upload", "{}"u8);

        await Assert.ThrowsAsync<OssCheckpointException>(() => CopyAsync(Options));
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_OSSs_error()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => CopyAsync(Options, Request with { SourceKey = "missing" }));

        Assert.Equal(OssErrorCode.NoSuchKey, error.Code);
    }

    [Fact]
    public async Task A_copy_that_is_not_equal_is_reported()
    {
        Store.After = (call, reply) =>
        {
            if (call.Operation == "Complete")
            {
                reply.Headers.Remove("x-oss-hash-crc64ecma");
                reply.Headers.Add("x-oss-hash-crc64ecma", "1");
            }

            return reply;
        };

        await Assert.ThrowsAsync<OssIntegrityException>(() => CopyAsync(Options));

        Assert.False(File.Exists(Checkpoint));
    }

    [Fact]
    public async Task Cancelling_aborts_a_copy_that_cannot_be_gone_on_with()
    {
        Store.Before = async (call, token) =>
        {
            if (call.PartNumber == 3)
            {
                await Cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            }

            return null;
        };

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CopyAsync(Options with { CheckpointPath = null }));

        Assert.Equal(Cancel.Token, failure.CancellationToken);
        Assert.Empty(Store.Uploads);
    }

    private int _secondRun;

    private static CopyObjectRequest Request { get; } =
        new() { SourceBucket = "other", SourceKey = "source", Bucket = "bucket", Key = "key" };

    private Task<OssTransferResult> CopyAsync(OssCopyOptions options, CopyObjectRequest? request = null) =>
        Transfer(change => change.Parallelism = 1).CopyAsync(request ?? Request, options, Cancel.Token);

    private async Task FailAtAsync(int part)
    {
        Store.Before = (call, _) => Task.FromResult(call.PartNumber == part ? StoreHandler.Error(403, "AccessDenied") : null);
        await Assert.ThrowsAsync<OssServiceException>(() => CopyAsync(Options));
        Store.Before = static (_, _) => Task.FromResult<HttpResponseMessage?>(null);
        _secondRun = Store.Calls.Count;
    }

    private void Put(byte[] bytes, string colour = "blue") =>
        Store.Objects["source"] = StoredBytes.Of(bytes, TestClient.Start, new Dictionary<string, string>
        {
            ["Content-Type"] = "text/plain",
            ["Cache-Control"] = "no-cache",
            ["x-oss-meta-colour"] = colour,
        });
}
