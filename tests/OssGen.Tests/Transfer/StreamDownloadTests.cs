using OssGen.TestSupport.Streams;
using OssGen.TestSupport.Transfer;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>Downloads into a stream, in order.</summary>
public sealed class StreamDownloadTests
{
    private const int PartSize = Downloads.PartSize;

    private readonly RangeServer _server = new(Downloads.Bytes((6 * PartSize) + 17));
    private readonly MemoryStream _destination = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PartSize - 1)]
    [InlineData(PartSize)]
    [InlineData(PartSize + 1)]
    [InlineData(4 * PartSize)]
    public async Task Any_length_arrives_in_order(int length)
    {
        var server = new RangeServer(Downloads.Bytes(length));
        using var client = Downloads.Client(server);

        var result = await Downloads.Transfer(client).DownloadAsync(Downloads.Request, _destination);

        Assert.Equal(server.Bytes, _destination.ToArray());
        Assert.Equal((length, OssCrc64.Compute(server.Bytes)), (result.Length, result.Crc64));
        Assert.True(_destination.CanWrite);
        Assert.Equal(0, server.Open);
    }

    [Fact]
    public async Task Parts_that_arrive_out_of_order_are_written_in_order()
    {
        var second = new TaskCompletionSource();
        _server.Before = (seen, stop) => seen.Header("Range") switch
        {
            "bytes=102400-204799" => second.Task.WaitAsync(stop),
            "bytes=307200-409599" => CompleteAsync(second),
            _ => Task.CompletedTask,
        };
        using var client = Downloads.Client(_server);

        await Downloads.Transfer(client).DownloadAsync(Downloads.Request, _destination);

        Assert.Equal(_server.Bytes, _destination.ToArray());
    }

    [Theory]
    [InlineData(1, null, 2)]
    [InlineData(4, null, 5)]
    [InlineData(4, 2 * PartSize, 2)]
    [InlineData(4, PartSize, 1)]
    public async Task Buffers_stay_within_their_bounds_and_all_come_back(int parallelism, int? memoryLimit, int mostBuffers)
    {
        using var client = Downloads.Client(_server);
        var transfer = Downloads.Transfer(client, options =>
        {
            options.Parallelism = parallelism;
            options.MemoryLimit = memoryLimit;
        });

        await transfer.DownloadAsync(Downloads.Request, _destination);

        Assert.Equal(_server.Bytes, _destination.ToArray());
        Assert.InRange(transfer.Buffers.PeakBytes, PartSize, (long)mostBuffers * PartSize);
        Assert.Equal(0, transfer.Buffers.Outstanding);
        Assert.InRange(_server.MostOpen, 1, parallelism);
    }

    [Fact]
    public async Task A_ceiling_on_memory_below_a_part_makes_the_parts_smaller()
    {
        using var client = Downloads.Client(_server);
        var transfer = Downloads.Transfer(client, options => options.MemoryLimit = 1000);

        await transfer.DownloadAsync(Downloads.Request with { Range = "bytes=0-9999" }, _destination);

        Assert.Equal(_server.Bytes[..10000], _destination.ToArray());
        Assert.Equal(1000, transfer.Buffers.PeakBytes);
    }

    [Fact]
    public async Task A_damaged_object_s_last_part_is_never_written_and_the_error_says_what_was()
    {
        _server.Crc64 = 12345;
        using var client = Downloads.Client(_server);
        var transfer = Downloads.Transfer(client);

        var failure = await Assert.ThrowsAsync<OssIntegrityException>(
            async () => await transfer.DownloadAsync(Downloads.Request, _destination));

        Assert.Equal(6 * PartSize, _destination.Length);
        Assert.Equal(6 * PartSize, failure.BytesWritten);
        Assert.Contains("614400 bytes had been written", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, transfer.Buffers.Outstanding);
    }

    [Fact]
    public async Task A_damaged_object_of_one_part_is_not_written_to_its_end()
    {
        var server = new RangeServer(Downloads.Bytes(PartSize)) { Crc64 = 12345 };
        using var client = Downloads.Client(server);

        await Assert.ThrowsAsync<OssIntegrityException>(
            async () => await Downloads.Transfer(client).DownloadAsync(Downloads.Request, _destination));

        Assert.Equal(0, _destination.Length);
    }

    [Fact]
    public async Task An_object_that_changes_meanwhile_is_not_spliced_and_the_error_says_what_was_written()
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
        var transfer = Downloads.Transfer(client, options => options.Parallelism = 1);

        var failure = await Assert.ThrowsAsync<OssIntegrityException>(
            async () => await transfer.DownloadAsync(Downloads.Request, _destination));

        Assert.Equal(2 * PartSize, failure.BytesWritten);
        Assert.Equal(_server.Bytes[..(2 * PartSize)], _destination.ToArray());
        Assert.Equal((0, 0), (transfer.Buffers.Outstanding, _server.Open));
    }

    [Fact]
    public async Task An_error_before_the_first_byte_says_nothing_of_written_bytes()
    {
        _server.Instead = static seen => ScriptedHandler.Error(404, "NoSuchKey")(seen, default).Result;
        using var client = Downloads.Client(_server);

        var failure = await Assert.ThrowsAsync<OssServiceException>(
            async () => await Downloads.Transfer(client).DownloadAsync(Downloads.Request, _destination));

        Assert.Null(failure.BytesWritten);
        Assert.Equal("GetObject failed with NoSuchKey (404): message of NoSuchKey", failure.Message);
    }

    [Fact]
    public async Task A_server_that_ignores_ranges_is_read_in_one_piece_without_part_buffers()
    {
        _server.IgnoresRange = true;
        using var client = Downloads.Client(_server);
        var transfer = Downloads.Transfer(client);

        await transfer.DownloadAsync(Downloads.Request, _destination);

        Assert.Equal(_server.Bytes, _destination.ToArray());
        Assert.Equal(0, transfer.Buffers.PeakBytes);
    }

    [Fact]
    public async Task A_destination_that_fails_ends_the_download_with_its_own_failure()
    {
        using var client = Downloads.Client(_server);
        var transfer = Downloads.Transfer(client);

        var failure = await Assert.ThrowsAsync<IOException>(
            async () => await transfer.DownloadAsync(Downloads.Request, new FullStream(PartSize)));

        Assert.Equal("full", failure.Message);
        Assert.Equal((0, 0), (transfer.Buffers.Outstanding, _server.Open));
    }

    [Fact]
    public async Task Cancellation_gives_everything_back()
    {
        using var cancel = new CancellationTokenSource();
        _server.Before = (seen, stop) => seen.Header("Range") == "bytes=307200-409599"
            ? Task.WhenAll(cancel.CancelAsync(), Task.Delay(Timeout.Infinite, stop))
            : Task.CompletedTask;
        using var client = Downloads.Client(_server);
        var transfer = Downloads.Transfer(client);

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await transfer.DownloadAsync(Downloads.Request, _destination, cancellationToken: cancel.Token));

        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.Equal((0, 0), (transfer.Buffers.Outstanding, _server.Open));
    }

    [Fact]
    public async Task A_stream_that_can_t_be_written_is_refused_before_anything_is_sent()
    {
        using var client = Downloads.Client(_server);

        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Downloads.Transfer(client).DownloadAsync(Downloads.Request, new OneWayStream([])));

        Assert.Empty(_server.Seen);
    }

    [Fact]
    public async Task Progress_ends_at_the_total()
    {
        var reports = new List<OssTransferProgress>();
        _server.BreaksAfter = static seen => seen.Header("If-Match") is null ? 1000 : null;
        using var client = Downloads.Client(_server);

        await Downloads.Transfer(client).DownloadAsync(Downloads.Request, _destination, new Listener<OssTransferProgress>(reports.Add));

        Assert.All(reports, report => Assert.InRange(report.Bytes, 0, _server.Bytes.Length));
        Assert.Equal(
            (_server.Bytes.Length, (long?)_server.Bytes.Length, 1L), (reports[^1].Bytes, reports[^1].TotalBytes, reports[^1].Files));
    }

    private static Task CompleteAsync(TaskCompletionSource source)
    {
        source.SetResult();
        return Task.CompletedTask;
    }

    /// <summary>Takes a given number of bytes and then no more.</summary>
    private sealed class FullStream(long room) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            Length + buffer.Length > room ? throw new IOException("full") : base.WriteAsync(buffer, cancellationToken);
    }
}
