using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>Downloads that go on where an earlier run ended.</summary>
public sealed class ResumedDownloadTests : IDisposable
{
    private const int PartSize = Downloads.PartSize;
    private const int Length = (4 * PartSize) + 17;
    private const string LastPart = "bytes=409600-409616";

    private readonly Workspace _work = new();
    private readonly RangeServer _server = new(Downloads.Bytes(Length));
    private readonly OssClient _client;

    public ResumedDownloadTests() => _client = Downloads.Client(_server);

    public void Dispose()
    {
        _client.Dispose();
        _work.Dispose();
    }

    [Fact]
    public async Task Only_what_is_missing_is_asked_for()
    {
        await BreakOffAsync("bytes=102400-204799");

        var result = await DownloadAsync();

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _work.Names);
        Assert.Equal((5, 1, (string?)null, (ulong?)OssCrc64.Compute(_server.Bytes)), (result.Parts, result.ResumedParts, result.RestartReason, result.Crc64));
        Assert.Equal(["bytes=102400-204799", "bytes=204800-307199", "bytes=307200-409599", LastPart], _server.Ranges);
    }

    [Fact]
    public async Task Parts_behind_a_gap_count_as_well()
    {
        await BreakOffAsync("bytes=102400-204799", parallelism: 8);

        var result = await DownloadAsync();

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal(4, result.ResumedParts);
        Assert.Equal(["bytes=102400-204799"], _server.Ranges);
    }

    [Fact]
    public async Task A_part_that_the_disk_lost_is_fetched_again()
    {
        await BreakOffAsync(LastPart);
        using (var file = File.OpenHandle(_work.Temporary, FileMode.Open, FileAccess.Write))
        {
            RandomAccess.Write(file, new byte[10], 2 * PartSize);
            RandomAccess.SetLength(file, (3 * PartSize) + 5);
        }

        var result = await DownloadAsync();

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal(2, result.ResumedParts);
        Assert.Equal(["bytes=204800-307199", "bytes=307200-409599", LastPart], _server.Ranges);
    }

    [Fact]
    public async Task An_object_that_changed_is_downloaded_anew_and_the_result_says_so()
    {
        await BreakOffAsync(LastPart);
        _server.ETag = "\"etag-2\"";
        _server.Bytes = Downloads.Bytes(Length + 1);

        var result = await DownloadAsync();

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _work.Names);
        Assert.Equal(0, result.ResumedParts);
        Assert.Contains("\"etag-1\"", result.RestartReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_that_names_another_object_starts_over()
    {
        await BreakOffAsync(LastPart);
        _server.ETag = "\"etag-2\"";

        var result = await DownloadAsync(Downloads.Request with { IfMatch = "\"etag-2\"" });

        Assert.NotNull(result.RestartReason);
        Assert.DoesNotContain(_server.Seen, seen => seen.Header("If-Match") == "\"etag-1\"");
    }

    [Fact]
    public async Task A_temporary_file_that_is_gone_starts_over()
    {
        await BreakOffAsync(LastPart);
        File.Delete(_work.Temporary);

        var result = await DownloadAsync();

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _work.Names);
        Assert.Contains("temporary file is gone", result.RestartReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_only_the_last_step_is_missing_no_byte_moves_again()
    {
        await BreakOffAsync(LastPart);
        await StealFinishedStateAsync();

        var result = await DownloadAsync();

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _work.Names);
        Assert.Equal(5, result.ResumedParts);
        Assert.Equal("HEAD", Assert.Single(_server.Seen).Method);
    }

    [Theory]
    [InlineData(OssOverwriteRule.Replace)]
    [InlineData(OssOverwriteRule.Refuse)]
    public async Task When_only_the_checkpoint_had_to_go_no_byte_moves_again(OssOverwriteRule rule)
    {
        await BreakOffAsync(LastPart);
        await StealFinishedStateAsync();
        File.Move(_work.Temporary, _work.Target);

        var result = await DownloadAsync(rule: rule);

        Assert.Equal(["target.bin"], _work.Names);
        Assert.Equal((5, Length), (result.ResumedParts, result.Length));
        Assert.Equal("HEAD", Assert.Single(_server.Seen).Method);
    }

    [Fact]
    public async Task A_finished_download_whose_object_changed_starts_over()
    {
        await BreakOffAsync(LastPart);
        await StealFinishedStateAsync();
        _server.ETag = "\"etag-2\"";

        var result = await DownloadAsync();

        Assert.NotNull(result.RestartReason);
        Assert.Equal(["target.bin"], _work.Names);
    }

    [Fact]
    public async Task The_part_size_of_the_first_run_stays()
    {
        await BreakOffAsync(LastPart);

        var result = await Downloads.Transfer(_client, options => options.PartSize = 3 * PartSize).DownloadAsync(Downloads.Request, _work.Target, new() { CheckpointPath = _work.Checkpoint });

        Assert.Equal(4, result.ResumedParts);
        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
    }

    [Fact]
    public async Task Several_breaks_end_in_the_same_bytes()
    {
        await BreakOffAsync("bytes=102400-204799");
        await BreakOffAsync("bytes=204800-307199");
        await BreakOffAsync("bytes=307200-409599");

        var result = await DownloadAsync();

        Assert.Equal(3, result.ResumedParts);
        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
    }

    [Fact]
    public async Task A_range_resumes_within_itself()
    {
        var request = Downloads.Request with { Range = "bytes=100-300000" };
        await BreakOffAsync("bytes=204900-300000", request);

        var result = await DownloadAsync(request);

        Assert.Equal(_server.Bytes[100..300001], await _work.ReadTargetAsync());
        Assert.Equal(2, result.ResumedParts);
    }

    [Fact]
    public async Task Bytes_of_an_earlier_run_count_in_the_progress()
    {
        await BreakOffAsync(LastPart);
        var reports = new List<TransferProgress>();

        await Downloads.Transfer(_client).DownloadAsync(Downloads.Request, _work.Target, new() { CheckpointPath = _work.Checkpoint, Progress = new Receiver(reports.Add) });

        Assert.Equal(4 * PartSize, reports[0].Bytes);
        Assert.Equal((Length, (long?)Length), (reports[^1].Bytes, reports[^1].TotalBytes));
    }

    [Fact]
    public async Task Clean_up_on_failure_takes_the_earlier_run_s_file_too()
    {
        await BreakOffAsync(LastPart);
        _server.Instead = static seen => ScriptedHandler.Error(403, "AccessDenied")(seen, default).Result;

        await Assert.ThrowsAsync<OssServiceException>(async () => await Downloads.Transfer(_client, options => options.OnCancel = OssCancelAction.CleanUp)
            .DownloadAsync(Downloads.Request, _work.Target, new() { CheckpointPath = _work.Checkpoint }));

        Assert.Empty(_work.Names);
    }

    [Theory]
    [InlineData("other-bucket", "key", null, null, "bucket")]
    [InlineData("test-bucket", "other", null, null, "key")]
    [InlineData("test-bucket", "key", "v2", null, "version")]
    [InlineData("test-bucket", "key", null, "bytes=0-9", "range")]
    public async Task The_checkpoint_of_another_download_is_refused(string bucket, string key, string? version, string? range, string named)
    {
        await BreakOffAsync(LastPart);

        var failure = await Assert.ThrowsAsync<OssCheckpointException>(() => DownloadAsync(new GetObjectRequest { Bucket = bucket, Key = key, VersionId = version, Range = range }));

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, _work.Names.Count());
        Assert.Empty(_server.Seen);
    }

    [Fact]
    public async Task The_checkpoint_of_another_file_is_refused()
    {
        await BreakOffAsync(LastPart);

        var failure = await Assert.ThrowsAsync<OssCheckpointException>(async () => await Downloads.Transfer(_client)
            .DownloadAsync(Downloads.Request, _work.Target + "2", new() { CheckpointPath = _work.Checkpoint }));

        Assert.Contains(_work.Target + "2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_checkpoint_of_another_endpoint_is_refused()
    {
        await BreakOffAsync(LastPart);
        using var client = Downloads.Client(_server, options => options.Endpoint = "http://other.oss.test");

        await Assert.ThrowsAsync<OssCheckpointException>(async () => await Downloads.Transfer(client).DownloadAsync(Downloads.Request, _work.Target, new() { CheckpointPath = _work.Checkpoint }));
    }

    [Fact]
    public async Task A_checkpoint_with_one_byte_changed_is_refused_wherever_that_is()
    {
        await BreakOffAsync(LastPart);
        var bytes = await File.ReadAllBytesAsync(_work.Checkpoint);

        for (var index = 0; index < bytes.Length; index += 7)
        {
            var damaged = bytes.ToArray();
            damaged[index] ^= 1;
            await File.WriteAllBytesAsync(_work.Checkpoint, damaged);
            await Assert.ThrowsAsync<OssCheckpointException>(() => DownloadAsync());
        }

        Assert.Empty(_server.Seen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("some text")]
    [InlineData("ossgen-checkpoint/1 upload 0000000000000000\n")]
    [InlineData("ossgen-checkpoint/1 download 0000000000000000\n")]
    public async Task A_file_that_is_no_checkpoint_of_a_download_is_refused_and_left_alone(string text)
    {
        await File.WriteAllTextAsync(_work.Checkpoint, text);

        await Assert.ThrowsAsync<OssCheckpointException>(() => DownloadAsync());

        Assert.Equal(text, await File.ReadAllTextAsync(_work.Checkpoint));
    }

    [Theory]
    [InlineData("\"Temporary\":\".ossgen", "\"Temporary\":\"../ossgen")]
    [InlineData("\"PartSize\":102400", "\"PartSize\":0")]
    [InlineData("\"Length\":409617", "\"Length\":-1")]
    [InlineData("\"Index\":0", "\"Index\":99")]
    [InlineData("\"Bucket\":", "\"bucket\":")]
    public async Task A_checkpoint_that_makes_no_sense_is_refused_whatever_its_sum(string found, string planted)
    {
        await BreakOffAsync(LastPart);
        var json = (await File.ReadAllTextAsync(_work.Checkpoint)).Split('\n')[1];
        Assert.Contains(found, json, StringComparison.Ordinal);

        CheckpointFile.Write(_work.Checkpoint, "download", System.Text.Encoding.UTF8.GetBytes(json.Replace(found, planted, StringComparison.Ordinal)));

        await Assert.ThrowsAsync<OssCheckpointException>(() => DownloadAsync());
        Assert.Empty(_server.Seen);
    }

    /// <summary>
    /// Downloads until the request for one part fails; with more than one part at a time, not before all others are finished. Afterwards the server is well and has seen nothing.
    /// </summary>
    private async Task BreakOffAsync(string atRange, GetObjectRequest? request = null, int parallelism = 1)
    {
        var others = new TaskCompletionSource();
        var left = parallelism == 1 ? 0 : 4;
        _server.Closed = () =>
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                others.SetResult();
            }
        };
        _server.Before = async (seen, stop) =>
        {
            if (seen.Header("Range") == atRange)
            {
                await (parallelism == 1 ? Task.CompletedTask : others.Task.WaitAsync(stop));
                throw new HttpRequestException(HttpRequestError.SecureConnectionError, "broken", new System.Security.Authentication.AuthenticationException("broken"));
            }
        };

        await Assert.ThrowsAsync<OssTransportException>(async () => await Downloads.Transfer(_client, options => options.Parallelism = parallelism)
            .DownloadAsync(request ?? Downloads.Request, _work.Target, new() { CheckpointPath = _work.Checkpoint }));
        _server.Before = static (_, _) => Task.CompletedTask;
        _server.Forget();
        Assert.Equal(0, _server.Open);
    }

    /// <summary>Brings the checkpoint and the temporary file to where a process stood that died before it put the file in its place.</summary>
    private async Task StealFinishedStateAsync()
    {
        var checkpoint = await File.ReadAllBytesAsync(_work.Checkpoint);
        var state = System.Text.Json.JsonSerializer.Deserialize(checkpoint.AsSpan(checkpoint.AsSpan().IndexOf((byte)'\n') + 1), DownloadStateJson.Default.DownloadState)!;
        var last = state.Plan[4];
        using var file = File.OpenHandle(_work.Temporary, FileMode.Open, FileAccess.Write);
        RandomAccess.Write(file, _server.Bytes.AsSpan((int)last.Offset), last.Offset);
        new DownloadCheckpoint(_work.Checkpoint).Begin(state with { Parts = [.. state.Parts, new DownloadedPart(4, OssCrc64.Compute(_server.Bytes.AsSpan((int)last.Offset)))] });
    }

    private async Task<OssTransferResult> DownloadAsync(GetObjectRequest? request = null, OssOverwriteRule rule = OssOverwriteRule.Replace) =>
        await Downloads.Transfer(_client).DownloadAsync(request ?? Downloads.Request, _work.Target, new() { CheckpointPath = _work.Checkpoint, Overwrite = rule });
}
