using CsCheck;
using OssGen.TestSupport.Transfer;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>Objects as streams that can seek.</summary>
public sealed class OpenReadTests : IDisposable
{
    private const int PartSize = Downloads.PartSize;

    private readonly RangeServer _server = new(Downloads.Bytes((6 * PartSize) + 17));
    private readonly OssClient _client;
    private readonly OssTransfer _transfer;

    public OpenReadTests()
    {
        _client = Downloads.Client(_server);
        _transfer = Downloads.Transfer(_client);
    }

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PartSize)]
    [InlineData((6 * PartSize) + 17)]
    public async Task Reading_to_the_end_gives_the_object(int length)
    {
        _server.Bytes = Downloads.Bytes(length);
        using var read = new MemoryStream();

        await using (var stream = await _transfer.OpenReadAsync("test-bucket", "key"))
        {
            Assert.Equal(length, stream.Length);
            await stream.CopyToAsync(read);
        }

        Assert.Equal(_server.Bytes, read.ToArray());
        Assert.InRange(_transfer.Buffers.PeakBytes, 0, 5L * PartSize);
        Assert.Equal((0, 0), (_transfer.Buffers.Outstanding, _server.Open));
    }

    [Fact]
    public async Task Opening_asks_once_and_tells_the_length()
    {
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");

        Assert.Equal(
            (_server.Bytes.Length, 0L, true, true, false),
            (stream.Length, stream.Position, stream.CanSeek, stream.CanRead, stream.CanWrite));
        Assert.Equal("bytes=0-102399", Assert.Single(_server.Seen).Header("Range"));
    }

    [Fact]
    public async Task All_later_requests_hold_on_to_the_ETag()
    {
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");

        await stream.CopyToAsync(Stream.Null);

        Assert.All(_server.Seen.Skip(1), seen => Assert.Equal("\"etag-1\"", seen.Header("If-Match")));
    }

    [Fact]
    public async Task A_reader_who_goes_straight_on_has_pieces_fetched_ahead()
    {
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");

        await stream.ReadExactlyAsync(new byte[PartSize + 1]);

        Assert.Equal(["bytes=0-102399", "bytes=102400-204799", "bytes=204800-307199"], _server.Ranges);
    }

    [Fact]
    public async Task Without_read_ahead_only_what_is_read_is_fetched()
    {
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key", new() { ReadAheadParts = 0 });

        await stream.ReadExactlyAsync(new byte[PartSize + 1]);

        Assert.Equal(["bytes=0-102399", "bytes=102400-204799"], _server.Ranges);
    }

    [Fact]
    public async Task A_jump_fetches_little_and_nothing_ahead()
    {
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");
        stream.Seek(-20, SeekOrigin.End);

        var tail = new byte[20];
        await stream.ReadExactlyAsync(tail);

        Assert.Equal(_server.Bytes[^20..], tail);
        Assert.Equal(["bytes=0-102399", "bytes=614397-614416"], _server.Ranges);
    }

    [Fact]
    public async Task A_jump_within_what_is_there_asks_for_nothing()
    {
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");
        await stream.ReadExactlyAsync(new byte[10]);

        stream.Position = 5;
        var again = new byte[10];
        await stream.ReadExactlyAsync(again);

        Assert.Equal(_server.Bytes[5..15], again);
        Assert.Single(_server.Seen);
    }

    [Fact]
    public Task Wherever_a_reader_jumps_the_bytes_are_right() =>
        Gen.Select(Gen.Int[0, _server.Bytes.Length + 10], Gen.Int[1, 150_000]).Array[1, 12].SampleAsync(async steps =>
        {
            var transfer = Downloads.Transfer(_client, options => options.Parallelism = 2);
            await using (var stream = await transfer.OpenReadAsync("test-bucket", "key"))
            {
                foreach (var (position, count) in steps)
                {
                    stream.Position = position;
                    var buffer = new byte[count];
                    var read = await stream.ReadAtLeastAsync(buffer, count, throwOnEndOfStream: false);
                    var expected =
                        position >= _server.Bytes.Length ? [] : _server.Bytes[position..Math.Min(position + count, _server.Bytes.Length)];
                    Assert.Equal(expected, buffer[..read]);
                }
            }

            Assert.InRange(transfer.Buffers.PeakBytes, 0, 3L * PartSize);
            Assert.Equal(0, transfer.Buffers.Outstanding);
        }, iter: 100, threads: 1);

    [Fact]
    public async Task What_was_read_in_order_is_compared_before_the_last_bytes_are_handed_out()
    {
        _server.Crc64 = 12345;
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");
        using var read = new MemoryStream();

        await Assert.ThrowsAsync<OssIntegrityException>(() => stream.CopyToAsync(read));

        Assert.True(read.Length < _server.Bytes.Length);
        await Assert.ThrowsAsync<IOException>(async () => await stream.ReadExactlyAsync(new byte[1]));
    }

    [Fact]
    public async Task Going_back_and_reading_on_is_still_in_order()
    {
        _server.Crc64 = 12345;
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");
        await stream.ReadExactlyAsync(new byte[50_000]);
        stream.Position = 20_000;

        await Assert.ThrowsAsync<OssIntegrityException>(() => stream.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task What_was_read_with_a_gap_is_not_compared()
    {
        _server.Crc64 = 12345;
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");
        stream.Position = 1;

        await stream.CopyToAsync(Stream.Null);

        Assert.Equal(_server.Bytes.Length, stream.Position);
    }

    [Fact]
    public async Task An_object_that_changed_is_not_spliced()
    {
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");
        _server.ETag = "\"etag-2\"";

        await Assert.ThrowsAsync<OssIntegrityException>(() => stream.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task A_reading_that_failed_can_be_tried_again()
    {
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");
        var first = new byte[PartSize];
        await stream.ReadExactlyAsync(first);
        _server.Instead = static seen => ScriptedHandler.Error(403, "AccessDenied")(seen, default).Result;
        await Assert.ThrowsAsync<OssServiceException>(async () => await stream.ReadExactlyAsync(new byte[1]));
        _server.Instead = static _ => null;

        using var rest = new MemoryStream();
        await stream.CopyToAsync(rest);

        Assert.Equal(_server.Bytes[PartSize..], rest.ToArray());
    }

    [Fact]
    public async Task Cancelling_one_reading_leaves_the_stream_usable()
    {
        using var cancel = new CancellationTokenSource();
        var waiting = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");
        await stream.ReadExactlyAsync(new byte[PartSize]);
        _server.Before = (_, stop) =>
        {
            waiting.TrySetResult();
            return goOn.Task.WaitAsync(stop);
        };

        var reading = stream.ReadExactlyAsync(new byte[1], cancel.Token).AsTask();
        await waiting.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        goOn.SetResult();
        var next = new byte[1];
        await stream.ReadExactlyAsync(next);
        Assert.Equal(_server.Bytes[PartSize], next[0]);
    }

    [Fact]
    public async Task Disposing_in_the_middle_gives_everything_back()
    {
        var stream = await _transfer.OpenReadAsync("test-bucket", "key");
        await stream.ReadExactlyAsync(new byte[PartSize + 1]);

        await stream.DisposeAsync();

        Assert.Equal((0, 0), (_transfer.Buffers.Outstanding, _server.Open));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await stream.ReadExactlyAsync(new byte[1]));
        Assert.False(stream.CanRead);
    }

    [Fact]
    public async Task A_range_is_all_that_the_stream_has()
    {
        await using var stream = await _transfer.OpenReadAsync(Downloads.Request with { Range = "bytes=1000-400000" });
        using var read = new MemoryStream();

        await stream.CopyToAsync(read);

        Assert.Equal(_server.Bytes[1000..400001], read.ToArray());
    }

    [Fact]
    public async Task A_server_without_ranges_is_read_where_the_object_fits_a_buffer()
    {
        _server.IgnoresRange = true;
        _server.Bytes = Downloads.Bytes(1000);
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");
        stream.Position = 900;
        await stream.ReadExactlyAsync(new byte[100]);
        stream.Position = 0;

        var all = new byte[1000];
        await stream.ReadExactlyAsync(all);

        Assert.Equal(_server.Bytes, all);
        Assert.Single(_server.Seen);
    }

    [Fact]
    public async Task A_large_object_of_a_server_without_ranges_says_what_to_use_instead()
    {
        _server.IgnoresRange = true;

        var failure = await Assert.ThrowsAsync<OssResponseException>(async () => await _transfer.OpenReadAsync("test-bucket", "key"));

        Assert.Contains("GetObjectAsync", failure.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (_transfer.Buffers.Outstanding, _server.Open));
    }

    [Fact]
    public async Task What_the_stream_can_t_do_it_says()
    {
        await using var stream = await _transfer.OpenReadAsync("test-bucket", "key");

        Assert.Throws<NotSupportedException>(() => stream.WriteByte(1));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(1));
        Assert.Throws<IOException>(() => stream.Seek(-1, SeekOrigin.Begin));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.Position = -1);
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await _transfer.OpenReadAsync(Downloads.Request with { Process = "image/info" }));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await _transfer.OpenReadAsync(Downloads.Request with { AcceptEncoding = "gzip" }));
    }
}
