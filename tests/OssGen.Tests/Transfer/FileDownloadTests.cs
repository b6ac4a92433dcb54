using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

public sealed class FileDownloadTests : IDisposable
{
    private const int PartSize = Downloads.PartSize;
    private const int Length = (3 * PartSize) + 17;

    private readonly Workspace _work = new();
    private readonly RangeServer _server = new(Downloads.Bytes(Length));

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task The_first_request_is_the_first_part_and_the_others_hold_on_to_its_ETag()
    {
        using var client = Downloads.Client(_server);

        var result = await Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", _work.Target);

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal("bytes=0-102399", _server.Seen[0].Header("Range"));
        Assert.Null(_server.Seen[0].Header("If-Match"));
        Assert.Equal(["bytes=0-102399", "bytes=102400-204799", "bytes=204800-307199", "bytes=307200-307216"], _server.Ranges);
        Assert.All(_server.Seen.Skip(1), seen => Assert.Equal("\"etag-1\"", seen.Header("If-Match")));
        Assert.Equal(
            (Length, 4, 0, "\"etag-1\"", OssCrc64.Compute(_server.Bytes)),
            (result.Length, result.Parts, result.ResumedParts, result.ETag, result.Crc64));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PartSize - 1)]
    [InlineData(PartSize)]
    [InlineData(PartSize + 1)]
    [InlineData(3 * PartSize)]
    public async Task Any_length_arrives_whole_and_alone(int length)
    {
        var server = new RangeServer(Downloads.Bytes(length));
        using var client = Downloads.Client(server);

        var result = await Downloads.Transfer(client)
            .DownloadFileAsync("test-bucket", "key", _work.Target, new() { CheckpointPath = _work.Checkpoint });

        Assert.Equal(server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _work.Names);
        Assert.Equal(length, result.Length);
        Assert.Equal(0, server.Open);
    }

    [Fact]
    public async Task An_empty_object_of_a_server_that_refuses_its_first_part_is_an_empty_file()
    {
        var server = new RangeServer([])
        {
            Instead = static seen => seen.Header("Range") is null ? null : ScriptedHandler.Error(416, "InvalidRange")(seen, default).Result,
        };
        using var client = Downloads.Client(server);

        await Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", _work.Target);

        Assert.Empty(await _work.ReadTargetAsync());
    }

    [Fact]
    public async Task A_server_that_ignores_ranges_is_read_in_one_piece()
    {
        _server.IgnoresRange = true;
        using var client = Downloads.Client(_server);

        var result = await Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", _work.Target);

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Single(_server.Seen);
        Assert.Equal(1, result.Parts);
    }

    [Fact]
    public async Task Without_an_ETag_to_hold_on_to_the_object_is_read_in_one_piece()
    {
        _server.ETag = null;
        using var client = Downloads.Client(_server);

        await Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", _work.Target);

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal([null, "bytes=0-102399"], _server.Ranges);
        Assert.Equal(0, _server.Open);
    }

    [Theory]
    [InlineData("bytes=10-19", 10, 10)]
    [InlineData("bytes=100-250000", 100, 249901)]
    [InlineData("bytes=100-999999999", 100, Length - 100)]
    [InlineData("bytes=100000-", 100000, Length - 100000)]
    [InlineData("bytes=-5", Length - 5, 5)]
    [InlineData("bytes=-250000", Length - 250000, 250000)]
    [InlineData("bytes=-999999999", 0, Length)]
    [InlineData("bytes=0-", 0, Length)]
    public async Task A_range_is_all_that_the_file_holds(string range, int start, int length)
    {
        _server.Crc64 = start == 0 && length == Length ? null : 12345;
        using var client = Downloads.Client(_server);

        var result = await Downloads.Transfer(client).DownloadFileAsync(Downloads.Request with { Range = range }, _work.Target);

        Assert.Equal(_server.Bytes[start..(start + length)], await _work.ReadTargetAsync());
        Assert.Equal(length == Length, result.Verified);
        Assert.Equal(length == Length ? OssCrc64.Compute(_server.Bytes) : null, result.Crc64);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_range_that_a_server_ignores_is_an_error_not_the_whole_object()
    {
        _server.IgnoresRange = true;
        using var client = Downloads.Client(_server);

        var failure = await Assert.ThrowsAsync<OssResponseException>(
            async () => await Downloads.Transfer(client).DownloadFileAsync(Downloads.Request with { Range = "bytes=10-19" }, _work.Target));

        Assert.Contains("bytes=10-19", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_work.Names);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_range_behind_the_end_is_OSS_s_error()
    {
        using var client = Downloads.Client(_server);

        var failure = await Assert.ThrowsAsync<OssServiceException>(async () => await Downloads.Transfer(client)
            .DownloadFileAsync(Downloads.Request with { Range = "bytes=999999-" }, _work.Target));

        Assert.Equal(416, failure.StatusCode);
    }

    [Fact]
    public async Task A_malformed_range_is_refused_before_anything_is_sent()
    {
        using var client = Downloads.Client(_server);

        await Assert.ThrowsAsync<ArgumentException>(async () => await Downloads.Transfer(client)
            .DownloadFileAsync(Downloads.Request with { Range = "bytes=1-2,5-6" }, _work.Target));

        Assert.Empty(_server.Seen);
    }

    [Theory]
    [InlineData("image/resize,w_10", null)]
    [InlineData(null, "gzip")]
    public async Task A_processed_or_compressed_object_comes_in_one_piece_and_is_not_compared(string? process, string? encoding)
    {
        _server.Crc64 = process is null ? _server.Crc64 : 12345;
        using var client = Downloads.Client(_server);

        var request = Downloads.Request with { Process = process, AcceptEncoding = encoding };
        var result = await Downloads.Transfer(client).DownloadFileAsync(request, _work.Target);

        Assert.False(result.Verified);
        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Null(Assert.Single(_server.Seen).Header("Range"));
    }

    [Fact]
    public async Task The_caller_s_conditions_go_with_the_first_request_only()
    {
        using var client = Downloads.Client(_server);
        var request = Downloads.Request with { IfModifiedSince = DateTimeOffset.UnixEpoch, IfNoneMatch = "\"other\"" };

        await Downloads.Transfer(client).DownloadFileAsync(request, _work.Target);

        Assert.Equal("\"other\"", _server.Seen[0].Header("If-None-Match"));
        Assert.NotNull(_server.Seen[0].Header("If-Modified-Since"));
        Assert.All(
            _server.Seen.Skip(1), seen => Assert.True(seen.Header("If-None-Match") is null && seen.Header("If-Modified-Since") is null));
    }

    [Fact]
    public async Task Each_request_carries_the_traffic_limit()
    {
        using var client = Downloads.Client(_server);

        await Downloads.Transfer(client, options => options.TrafficLimit = 819_200).DownloadFileAsync("test-bucket", "key", _work.Target);

        Assert.All(_server.Seen, seen => Assert.Equal("819200", seen.Header("x-oss-traffic-limit")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    public async Task No_more_parts_are_under_way_than_allowed(int parallelism)
    {
        using var client = Downloads.Client(_server);

        await Downloads.Transfer(client, options => options.Parallelism = parallelism)
            .DownloadFileAsync("test-bucket", "key", _work.Target);

        Assert.InRange(_server.MostOpen, 1, parallelism);
        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
    }

    [Fact]
    public async Task Progress_never_exceeds_the_total_and_ends_at_it()
    {
        _server.BreaksAfter = static seen => seen.Header("If-Match") is null ? 1000 : 50_000;
        var reports = new List<OssTransferProgress>();
        using var client = Downloads.Client(_server, options => options.Retry.MaxAttempts = 5);

        await Downloads.Transfer(client)
            .DownloadFileAsync("test-bucket", "key", _work.Target, new() { Progress = new Listener<OssTransferProgress>(reports.Add) });

        Assert.All(reports, report => Assert.InRange(report.Bytes, 0, Length));
        Assert.Equal((Length, Length, 1L, 1L), (reports[^1].Bytes, reports[^1].TotalBytes, reports[^1].Files, reports[^1].TotalFiles));
    }
}
