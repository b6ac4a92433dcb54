using Microsoft.Extensions.Time.Testing;
using OssGen.Tests.Content;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>Downloads that fail: what they say, and what they leave behind.</summary>
public sealed class FailedDownloadTests : IDisposable
{
    private const int PartSize = Downloads.PartSize;

    private readonly Workspace _work = new();
    private readonly RangeServer _server = new(Downloads.Bytes((4 * PartSize) + 17));

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task A_corrupt_download_with_a_checkpoint_leaves_neither_temporary_file_nor_checkpoint_and_the_next_run_works()
    {
        await File.WriteAllTextAsync(_work.Target, "old");
        _server.Damage = static (seen, body) => body[5] ^= (byte)(seen.Header("Range") == "bytes=102400-204799" ? 1 : 0);
        using var client = Downloads.Client(_server);
        var transfer = Downloads.Transfer(client);
        var options = new OssDownloadOptions { CheckpointPath = _work.Checkpoint };

        var failure = await Assert.ThrowsAsync<OssIntegrityException>(
            async () => await transfer.DownloadFileAsync("test-bucket", "key", _work.Target, options));

        Assert.Contains("CRC-64", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["target.bin"], _work.Names);
        Assert.Equal("old", await File.ReadAllTextAsync(_work.Target));
        _server.Damage = static (_, _) => { };
        await transfer.DownloadFileAsync("test-bucket", "key", _work.Target, options);
        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _work.Names);
    }

    [Fact]
    public async Task With_checks_off_the_sum_is_not_compared_and_not_told()
    {
        _server.Crc64 = 12345;
        using var client = Downloads.Client(_server, options => options.VerifyDownloads = false);

        var result = await Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", _work.Target);

        Assert.Null(result.Crc64);
        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_object_that_changes_meanwhile_is_not_spliced_and_leaves_nothing(bool withCheckpoint)
    {
        _server.Before = (seen, _) =>
        {
            if (seen.Header("Range") == "bytes=204800-307199")
            {
                _server.ETag = "\"etag-2\"";
            }

            return Task.CompletedTask;
        };
        using var client = Downloads.Client(_server);

        var failure = await Assert.ThrowsAsync<OssIntegrityException>(async () => await Downloads.Transfer(client)
            .DownloadFileAsync("test-bucket", "key", _work.Target, new() { CheckpointPath = withCheckpoint ? _work.Checkpoint : null }));

        Assert.Contains("changed while it was being downloaded", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_work.Names);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task An_object_that_is_deleted_meanwhile_has_changed_as_well()
    {
        _server.Instead =
            static seen => seen.Header("If-Match") is null ? null : ScriptedHandler.Error(404, "NoSuchKey")(seen, default).Result;
        using var client = Downloads.Client(_server);

        await Assert.ThrowsAsync<OssIntegrityException>(
            async () => await Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", _work.Target));

        Assert.Empty(_work.Names);
    }

    [Theory]
    [InlineData("bytes 102401-204799/409617")]
    [InlineData("bytes 102400-204798/409617")]
    [InlineData("bytes 102400-204799/409618")]
    [InlineData("nonsense")]
    public async Task A_part_that_holds_other_bytes_than_were_asked_for_is_not_taken(string contentRange)
    {
        _server.Instead = seen => seen.Header("Range") == "bytes=102400-204799"
            ? ScriptedHandler.Reply(206, _server.Bytes[102400..204800], ("ETag", _server.ETag!), ("Content-Range", contentRange))
            : null;
        using var client = Downloads.Client(_server);

        var failure = await Assert.ThrowsAsync<OssResponseException>(
            async () => await Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", _work.Target));

        Assert.Contains(contentRange, failure.Message, StringComparison.Ordinal);
        Assert.Empty(_work.Names);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_missing_object_touches_nothing()
    {
        _server.Instead = static seen => ScriptedHandler.Error(404, "NoSuchKey")(seen, default).Result;
        using var client = Downloads.Client(_server);

        var failure = await Assert.ThrowsAsync<OssServiceException>(async () => await Downloads.Transfer(client)
            .DownloadFileAsync("test-bucket", "key", _work.Target, new() { CheckpointPath = _work.Checkpoint }));

        Assert.Equal(OssErrorCode.NoSuchKey, failure.Code);
        Assert.Empty(_work.Names);
    }

    [Fact]
    public async Task A_server_that_drops_every_body_is_tried_a_bounded_number_of_times_with_back_off()
    {
        var time = new WaitingTime();
        _server.BreaksAfter = static _ => 1;
        using var client = Downloads.Client(
            _server,
            options => options.Retry = new OssRetryOptions { MaxAttempts = 4, BaseDelay = TimeSpan.FromSeconds(1), NextRandom = () => 0.5 },
            time);

        var download = Downloads.Transfer(client, options => options.Parallelism = 1).DownloadFileAsync("test-bucket", "key", _work.Target);
        var waits = await time.PassUntilEndOfAsync(download);

        await Assert.ThrowsAsync<OssTransportException>(() => download);
        Assert.Equal(4, _server.Seen.Count);
        Assert.Equal([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], waits);
        Assert.Empty(_work.Names);
    }

    [Fact]
    public async Task One_budget_spans_the_headers_and_bodies_of_all_parts()
    {
        _server.Instead = seen => _server.Seen.Count % 2 == 0 ? ScriptedHandler.Error(500, "InternalError")(seen, default).Result : null;
        _server.BreaksAfter = static _ => 0;
        using var client = Downloads.Client(_server, options => options.Retry.MaxAttempts = 1000);

        await Assert.ThrowsAnyAsync<OssException>(async () => await Downloads.Transfer(client, options =>
        {
            options.RetryBudget = 7;
            options.Parallelism = 1;
        }).DownloadFileAsync("test-bucket", "key", _work.Target));

        Assert.Equal(8, _server.Seen.Count);
    }

    [Fact]
    public async Task A_finished_part_gives_a_further_attempt_back()
    {
        // Each of the five parts breaks once: with one further attempt in hand, all of them can be read on.
        var broken = new HashSet<string>();
        _server.BreaksAfter = seen => broken.Add(seen.Header("Range")!.Split('-')[1]) ? 10 : null;
        using var client = Downloads.Client(_server);

        await Downloads.Transfer(client, options =>
        {
            options.RetryBudget = 1;
            options.Parallelism = 1;
        }).DownloadFileAsync("test-bucket", "key", _work.Target);

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal(10, _server.Seen.Count);
    }

    [Fact]
    public async Task Cancelling_during_back_off_is_cancellation_not_the_failure_before()
    {
        var time = new WaitingTime();
        using var cancel = new CancellationTokenSource();
        _server.Instead = static seen => ScriptedHandler.Error(500, "InternalError")(seen, default).Result;
        using var client = Downloads.Client(
            _server, options => options.Retry = new OssRetryOptions { BaseDelay = TimeSpan.FromSeconds(20), NextRandom = () => 0.5 }, time);

        var download = Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", _work.Target, cancellationToken: cancel.Token);
        while (await time.NextWaitAsync() != TimeSpan.FromSeconds(10))
        {
        }

        await cancel.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download);
        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.Empty(_work.Names);
    }

    [Theory]
    [InlineData(true, OssInterruptionAction.KeepIfResumable, true)]
    [InlineData(true, OssInterruptionAction.CleanUp, false)]
    [InlineData(false, OssInterruptionAction.KeepIfResumable, false)]
    public async Task Cancellation_leaves_a_resumable_state_or_nothing(bool withCheckpoint, OssInterruptionAction onCancel, bool keeps)
    {
        using var cancel = new CancellationTokenSource();
        _server.Before = (seen, stop) => seen.Header("Range") == "bytes=307200-409599"
            ? Task.WhenAll(cancel.CancelAsync(), Task.Delay(Timeout.Infinite, stop))
            : Task.CompletedTask;
        using var client = Downloads.Client(_server);

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Downloads.Transfer(client, options =>
        {
            options.OnInterruption = onCancel;
            options.Parallelism = 1;
        }).DownloadFileAsync(
            "test-bucket", "key", _work.Target, new() { CheckpointPath = withCheckpoint ? _work.Checkpoint : null }, cancel.Token));

        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.Equal(keeps ? 2 : 0, _work.Names.Count());
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_body_that_stalls_is_given_up_after_the_transfer_s_own_time()
    {
        var time = new FakeTimeProvider(TestClient.Start);
        var stalled = new StallingStream([]);
        _server.Instead = seen => _server.Seen.Count == 1
            ? ScriptedHandler.Reply(200, new StreamContent(stalled), ("ETag", _server.ETag!), ("Content-Length", $"{_server.Bytes.Length}"))
            : null;
        using var client = Downloads.Client(_server, time: time);

        var download = Downloads.Transfer(client, options => options.IdleTimeout = TimeSpan.FromSeconds(3))
            .DownloadFileAsync("test-bucket", "key", _work.Target);
        await stalled.Stalled;
        time.Advance(TimeSpan.FromSeconds(3.1));
        await download;

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
    }

    [Fact]
    public async Task What_is_received_is_held_to_the_bandwidth()
    {
        var time = new WaitingTime();
        var start = time.GetUtcNow();
        using var client = Downloads.Client(_server, time: time);

        var download =
            Downloads.Transfer(client, options => options.BandwidthLimit = PartSize).DownloadFileAsync("test-bucket", "key", _work.Target);
        await time.PassUntilEndOfAsync(download);

        await download;
        Assert.InRange((time.GetUtcNow() - start).TotalSeconds, 3.8, 120);
    }
}
