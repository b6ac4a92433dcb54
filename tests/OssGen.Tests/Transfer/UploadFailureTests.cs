using OssGen.TestSupport.Streams;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>Uploads that fail, or whose last step seems to.</summary>
public sealed class UploadFailureTests : TransferTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lasting_error_aborts_the_upload(bool stream)
    {
        var bytes = Bytes(8 * PartSize);
        Answer("UploadPart 3", () => StoreHandler.Error(403, "AccessDenied"));

        var error = await Assert.ThrowsAsync<OssServiceException>(() => UploadAsync(stream ? new OneWayStream(bytes) : bytes));

        Assert.Equal("AccessDenied", error.Code);
        Assert.Equal("Abort", Store.Calls[^1]);
        Assert.Empty(Store.Uploads);
        Assert.Empty(Store.Objects);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_aborts_the_upload_all_the_same(bool stream)
    {
        var bytes = Bytes(8 * PartSize);
        Store.Before = async (call, token) =>
        {
            if (call.ToString() == "UploadPart 3")
            {
                await Cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            }

            return null;
        };

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => UploadAsync(stream ? new OneWayStream(bytes) : bytes));

        Assert.Equal(Cancel.Token, failure.CancellationToken);
        Assert.Equal("Abort", Store.Calls[^1]);
        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task Cancelling_during_back_off_is_a_cancellation_and_not_the_error_before_it()
    {
        var time = new WaitingTime();
        Time = time;
        Answer("UploadPart 2", () => StoreHandler.Error(500, "InternalError"));
        var transfer = Transfer(client: options => options.Retry = new OssRetryOptions { NextRandom = () => 0.9 });

        var upload = transfer.UploadAsync("bucket", "key", Bytes(2 * PartSize), cancellationToken: Cancel.Token);
        await WaitForBackOffAsync(time);
        await Cancel.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => upload);
        Assert.Equal(Cancel.Token, failure.CancellationToken);
        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task An_abort_that_fails_does_not_hide_why_the_upload_failed()
    {
        Store.Before = (call, _) => Task.FromResult(call.Operation switch
        {
            "UploadPart" => StoreHandler.Error(403, "AccessDenied"),
            "Abort" => StoreHandler.Error(500, "InternalError"),
            _ => null,
        });

        var error = await Assert.ThrowsAsync<OssServiceException>(() => UploadAsync(Bytes(2 * PartSize)));

        Assert.Equal("AccessDenied", error.Code);
    }

    [Fact]
    public async Task All_calls_share_one_budget_of_attempts()
    {
        Answer("UploadPart", () => StoreHandler.Error(503, "ServiceUnavailable"));

        await Assert.ThrowsAsync<OssServiceException>(
            () => UploadAsync(Bytes(50 * PartSize), change: options => (options.RetryBudget, options.Parallelism) = (3, 2)));

        Assert.InRange(Store.Count("UploadPart"), 3, 3 + 2);
    }

    [Fact]
    public async Task A_stream_that_fails_fails_the_upload_with_its_own_exception()
    {
        var failure = await Assert.ThrowsAsync<IOException>(() => UploadAsync(new FailingStream(Bytes(3 * PartSize))));

        Assert.Equal("the source is broken", failure.Message);
        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task A_stream_that_holds_less_than_was_announced_fails_the_upload()
    {
        await Assert.ThrowsAsync<EndOfStreamException>(
            () => UploadAsync(OssContent.FromStream(new OneWayStream(Bytes(3 * PartSize)), 4 * PartSize)));

        Assert.Empty(Store.Uploads);
        Assert.Empty(Store.Objects);
    }

    [Fact]
    public async Task An_object_that_became_another_one_is_reported()
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

        await Assert.ThrowsAsync<OssIntegrityException>(() => UploadAsync(Bytes(2 * PartSize)));

        Assert.Equal("Complete", Store.Calls[^1]);
    }

    [Fact]
    public async Task A_lost_reply_to_the_last_step_is_found_to_be_success_once_the_upload_is_gone()
    {
        var bytes = Bytes(3 * PartSize);
        Store.After = (call, reply) => call.Operation == "Complete" && Store.Count("Complete") == 1 ? throw StoreHandler.Broken() : reply;

        var result = await UploadAsync(bytes);

        AssertStored(bytes, result);
        Assert.Equal(["Complete", "Complete", "HeadObject"], Store.Calls.TakeLast(3));
    }

    [Fact]
    public async Task A_last_step_whose_replies_are_all_lost_is_found_to_be_success()
    {
        var bytes = Bytes(3 * PartSize);
        Store.After = (call, reply) => call.Operation == "Complete" ? throw StoreHandler.Broken() : reply;

        var result = await UploadAsync(bytes);

        AssertStored(bytes, result);
        Assert.Equal(["Complete", "Complete", "Complete", "ListParts", "HeadObject"], Store.Calls.TakeLast(5));
    }

    [Fact]
    public async Task A_last_step_that_never_arrived_is_repeated()
    {
        var bytes = Bytes(3 * PartSize);
        var lost = false;
        Store.Before = (call, _) => call.Operation == "Complete" && !lost && (lost = true)
            ? throw StoreHandler.Broken()
            : Task.FromResult<HttpResponseMessage?>(null);

        AssertStored(bytes, await UploadAsync(bytes));

        Assert.Equal(["Complete", "Complete"], Store.Calls.TakeLast(2));
    }

    [Fact]
    public async Task An_object_that_was_there_before_is_not_taken_for_the_new_one()
    {
        var bytes = Bytes(3 * PartSize);
        Store.Objects["key"] = StoredBytes.Of(Bytes(3 * PartSize, seed: 2), TestClient.Start, new Dictionary<string, string>());
        Store.Before =
            (call, _) => call.Operation == "Complete" ? throw StoreHandler.Broken() : Task.FromResult<HttpResponseMessage?>(null);

        var failure = await Assert.ThrowsAsync<OssTransportException>(() => UploadAsync(bytes));

        Assert.True(failure.OutcomeUnknown);
        Assert.Equal(3, Store.Count("Complete"));
        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task A_failed_callback_leaves_the_object_and_aborts_nothing()
    {
        Store.After = (call, reply) => call.Operation == "Complete" ? StoreHandler.Error(203, "CallbackFailed") : reply;
        var request = new PutObjectRequest { Bucket = "bucket", Key = "key", Content = Bytes(2 * PartSize), Callback = "{}" };

        var error = await Assert.ThrowsAsync<OssServiceException>(
            async () => await Transfer().UploadAsync(request, new OssUploadOptions { CheckpointPath = Checkpoint }));

        Assert.Equal("CallbackFailed", error.Code);
        Assert.Equal("Complete", Store.Calls[^1]);
        Assert.True(Store.Objects.ContainsKey("key"));
        Assert.False(File.Exists(Checkpoint));
    }

    [Fact]
    public async Task A_digest_of_the_whole_body_is_refused_for_parts()
    {
        var request = new PutObjectRequest
        {
            Bucket = "bucket",
            Key = "key",
            Content = Bytes(2 * PartSize),
            ExtraHeaders = new Dictionary<string, string> { ["content-md5"] = "1B2M2Y8AsgTpgAmY7PhCfg==" },
        };

        await Assert.ThrowsAsync<ArgumentException>(async () => await Transfer().UploadAsync(request));

        Assert.Empty(Store.Calls);
    }

    private static async Task WaitForBackOffAsync(WaitingTime time)
    {
        // Waits for the network are timers too; the back-off is the short one.
        while (await time.NextWaitAsync() > TimeSpan.FromSeconds(1))
        {
        }
    }

    private void Answer(string name, Func<HttpResponseMessage> reply) =>
        Store.Before = (call, _) => Task.FromResult(call.ToString() == name || call.Operation == name ? reply() : null);

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is var count and > 0 ? count : throw new IOException("the source is broken");
    }
}
