using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>Downloads that go on where an earlier run ended.</summary>
public sealed class ResumedDownloadTests : IDisposable
{
    private const int PartSize = Downloads.PartSize;
    private const int Length = (4 * PartSize) + 17;
    private const string LastPart = InterruptedDownload.LastPart;

    private readonly InterruptedDownload _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Only_what_is_missing_is_asked_for()
    {
        await _run.BreakOffAsync("bytes=102400-204799");

        var result = await _run.DownloadAsync();

        Assert.Equal(_run.Server.Bytes, await _run.Work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _run.Work.Names);
        Assert.Equal(
            (5, 1, (string?)null, (ulong?)OssCrc64.Compute(_run.Server.Bytes)),
            (result.Parts, result.ResumedParts, result.RestartReason, result.Crc64));
        Assert.Equal(["bytes=102400-204799", "bytes=204800-307199", "bytes=307200-409599", LastPart], _run.Server.Ranges);
    }

    [Fact]
    public async Task Parts_behind_a_gap_count_as_well()
    {
        await _run.BreakOffAsync("bytes=102400-204799", parallelism: 8);

        var result = await _run.DownloadAsync();

        Assert.Equal(_run.Server.Bytes, await _run.Work.ReadTargetAsync());
        Assert.Equal(4, result.ResumedParts);
        Assert.Equal(["bytes=102400-204799"], _run.Server.Ranges);
    }

    [Fact]
    public async Task A_part_that_the_disk_lost_is_fetched_again()
    {
        await _run.BreakOffAsync(LastPart);
        using (var file = File.OpenHandle(_run.Work.Temporary, FileMode.Open, FileAccess.Write))
        {
            RandomAccess.Write(file, new byte[10], 2 * PartSize);
            RandomAccess.SetLength(file, (3 * PartSize) + 5);
        }

        var result = await _run.DownloadAsync();

        Assert.Equal(_run.Server.Bytes, await _run.Work.ReadTargetAsync());
        Assert.Equal(2, result.ResumedParts);
        Assert.Equal(["bytes=204800-307199", "bytes=307200-409599", LastPart], _run.Server.Ranges);
    }

    [Fact]
    public async Task An_object_that_changed_is_downloaded_anew_and_the_result_says_so()
    {
        await _run.BreakOffAsync(LastPart);
        _run.Server.ETag = "\"etag-2\"";
        _run.Server.Bytes = Downloads.Bytes(Length + 1);

        var result = await _run.DownloadAsync();

        Assert.Equal(_run.Server.Bytes, await _run.Work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _run.Work.Names);
        Assert.Equal(0, result.ResumedParts);
        Assert.Contains("\"etag-1\"", result.RestartReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_that_names_another_object_starts_over()
    {
        await _run.BreakOffAsync(LastPart);
        _run.Server.ETag = "\"etag-2\"";

        var result = await _run.DownloadAsync(Downloads.Request with { IfMatch = "\"etag-2\"" });

        Assert.NotNull(result.RestartReason);
        Assert.DoesNotContain(_run.Server.Seen, seen => seen.Header("If-Match") == "\"etag-1\"");
    }

    [Fact]
    public async Task A_temporary_file_that_is_gone_starts_over()
    {
        await _run.BreakOffAsync(LastPart);
        File.Delete(_run.Work.Temporary);

        var result = await _run.DownloadAsync();

        Assert.Equal(_run.Server.Bytes, await _run.Work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _run.Work.Names);
        Assert.Contains("temporary file is gone", result.RestartReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_only_the_last_step_is_missing_no_byte_moves_again()
    {
        await _run.BreakOffAsync(LastPart);
        await _run.StealFinishedStateAsync();

        var result = await _run.DownloadAsync();

        Assert.Equal(_run.Server.Bytes, await _run.Work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _run.Work.Names);
        Assert.Equal(5, result.ResumedParts);
        Assert.Equal("HEAD", Assert.Single(_run.Server.Seen).Method);
    }

    [Theory]
    [InlineData(OssExistingFile.Replace)]
    [InlineData(OssExistingFile.Fail)]
    public async Task When_only_the_checkpoint_had_to_go_no_byte_moves_again(OssExistingFile rule)
    {
        await _run.BreakOffAsync(LastPart);
        await _run.StealFinishedStateAsync();
        File.Move(_run.Work.Temporary, _run.Work.Target);

        var result = await _run.DownloadAsync(rule: rule);

        Assert.Equal(["target.bin"], _run.Work.Names);
        Assert.Equal((5, Length), (result.ResumedParts, result.Length));
        Assert.Equal("HEAD", Assert.Single(_run.Server.Seen).Method);
    }

    [Fact]
    public async Task A_finished_download_whose_object_changed_starts_over()
    {
        await _run.BreakOffAsync(LastPart);
        await _run.StealFinishedStateAsync();
        _run.Server.ETag = "\"etag-2\"";

        var result = await _run.DownloadAsync();

        Assert.NotNull(result.RestartReason);
        Assert.Equal(["target.bin"], _run.Work.Names);
    }

    [Fact]
    public async Task The_part_size_of_the_first_run_stays()
    {
        await _run.BreakOffAsync(LastPart);

        var result = await Downloads.Transfer(_run.Client, options => options.PartSize = 3 * PartSize)
            .DownloadFileAsync(Downloads.Request, _run.Work.Target, new() { CheckpointPath = _run.Work.Checkpoint });

        Assert.Equal(4, result.ResumedParts);
        Assert.Equal(_run.Server.Bytes, await _run.Work.ReadTargetAsync());
    }

    [Fact]
    public async Task Several_breaks_end_in_the_same_bytes()
    {
        await _run.BreakOffAsync("bytes=102400-204799");
        await _run.BreakOffAsync("bytes=204800-307199");
        await _run.BreakOffAsync("bytes=307200-409599");

        var result = await _run.DownloadAsync();

        Assert.Equal(3, result.ResumedParts);
        Assert.Equal(_run.Server.Bytes, await _run.Work.ReadTargetAsync());
    }

    [Fact]
    public async Task A_range_resumes_within_itself()
    {
        var request = Downloads.Request with { Range = "bytes=100-300000" };
        await _run.BreakOffAsync("bytes=204900-300000", request);

        var result = await _run.DownloadAsync(request);

        Assert.Equal(_run.Server.Bytes[100..300001], await _run.Work.ReadTargetAsync());
        Assert.Equal(2, result.ResumedParts);
    }

    [Fact]
    public async Task Bytes_of_an_earlier_run_count_in_the_progress()
    {
        await _run.BreakOffAsync(LastPart);
        var reports = new List<OssTransferProgress>();

        await Downloads.Transfer(_run.Client).DownloadFileAsync(
            Downloads.Request,
            _run.Work.Target, new() { CheckpointPath = _run.Work.Checkpoint, Progress = new Listener<OssTransferProgress>(reports.Add) });

        Assert.Equal(4 * PartSize, reports[0].Bytes);
        Assert.Equal((Length, (long?)Length), (reports[^1].Bytes, reports[^1].TotalBytes));
    }

    [Fact]
    public async Task Clean_up_on_failure_takes_the_earlier_run_s_file_too()
    {
        await _run.BreakOffAsync(LastPart);
        _run.Server.Instead = static seen => ScriptedHandler.Error(403, "AccessDenied")(seen, default).Result;

        await Assert.ThrowsAsync<OssServiceException>(async () => await Downloads.Transfer(
            _run.Client, options => options.OnInterruption = OssInterruptionAction.CleanUp)
            .DownloadFileAsync(Downloads.Request, _run.Work.Target, new() { CheckpointPath = _run.Work.Checkpoint }));

        Assert.Empty(_run.Work.Names);
    }
}
