using CsCheck;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Download;

/// <summary>How a body that breaks off is read on, and how often.</summary>
public sealed class DownloadResumeTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1000).Select(index => (byte)(index * 7))];

    [Fact]
    public async Task A_broken_body_is_read_on_at_the_byte_where_it_broke()
    {
        var server = new ObjectServer(Bytes, 100, 250);
        using var client = TestClient.Create(server);

        await using var result = await client.SendAsync(new TestGet());

        Assert.Equal(Bytes, await result.ReadAsBytesAsync());
        Assert.Null(server.Seen[0].Header("If-Match"));
        Assert.Equal("bytes=100-999", server.Seen[1].Header("Range"));
        Assert.Equal("\"etag-1\"", server.Seen[1].Header("If-Match"));
        Assert.Equal("bytes=350-999", server.Seen[2].Header("Range"));
        Assert.NotNull(server.Seen[2].Header("Authorization"));
    }

    [Fact]
    public async Task A_resumed_whole_is_still_compared()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes, 100) { Crc64 = 12345 });
        await using var result = await client.SendAsync(new TestGet());

        await Assert.ThrowsAsync<OssIntegrityException>(() => result.ReadAsBytesAsync());
    }

    [Theory]
    [InlineData("bytes=200-299", "bytes=210-299")]
    [InlineData("bytes=900-", "bytes=910-999")]
    [InlineData("bytes=-50", "bytes=960-999")]
    [InlineData("bytes=990-5000", null)]
    public async Task A_range_is_resumed_within_itself(string range, string? second)
    {
        var server = new ObjectServer(Bytes, 10);
        using var client = TestClient.Create(server);

        await using var result = await client.SendAsync(new TestGet { Range = range });
        var body = await result.ReadAsBytesAsync();

        Assert.Equal(second, server.Seen.ElementAtOrDefault(1)?.Header("Range"));
        Assert.True(Bytes.AsSpan().IndexOf(body) >= 0);
        Assert.Equal(result.Content.Length, body.Length);
    }

    [Fact]
    public Task Whatever_the_range_and_the_breaks_the_bytes_are_right() =>
        Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[1, 400].Array[0, 6]).SampleAsync(async (first, second, breaks) =>
        {
            var (start, end) = (Math.Min(first, second), Math.Max(first, second));
            using var client = TestClient.Create(new ObjectServer(Bytes, breaks), options => options.Retry.MaxAttempts = 10);
            await using var result = await client.SendAsync(new TestGet { Range = $"bytes={start}-{end}" });
            Assert.Equal(Bytes[start..(end + 1)], await result.ReadAsBytesAsync());
        }, iter: 300);

    [Fact]
    public async Task A_processed_object_is_neither_compared_nor_resumed()
    {
        var server = new ObjectServer(Bytes, 10) { Crc64 = 12345 };
        using var client = TestClient.Create(server);
        await using var result = await client.SendAsync(new TestGet { Process = "image/resize,w_10" });

        var failure = await Assert.ThrowsAsync<OssTransportException>(() => result.ReadAsBytesAsync());

        Assert.Contains("computes it again", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task A_server_that_drops_every_body_is_tried_a_bounded_number_of_times_with_back_off()
    {
        var time = new WaitingTime();
        var server = new ObjectServer(Bytes, [.. Enumerable.Repeat(1, 100)]);
        using var client = TestClient.Create(
            server,
            options => options.Retry = new OssRetryOptions { MaxAttempts = 4, BaseDelay = TimeSpan.FromSeconds(1), NextRandom = () => 0.5 },
            time);
        await using var result = await client.SendAsync(new TestGet());

        var reading = result.ReadAsBytesAsync();
        var waits = await time.PassUntilEndOfAsync(reading);

        var failure = await Assert.ThrowsAsync<OssTransportException>(() => reading);
        Assert.Equal(4, server.Seen.Count);
        Assert.Equal([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], waits);
        Assert.Contains("4 attempts", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attempts_before_the_headers_and_in_the_body_share_one_budget()
    {
        var server = new ObjectServer(Bytes, 1, 1, 1, 1, 1);
        using var client = TestClient.Create(new FailingFirst(server));
        await using var result = await client.SendAsync(new TestGet());

        await Assert.ThrowsAsync<OssTransportException>(() => result.ReadAsBytesAsync());

        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task Time_in_which_bytes_arrive_does_not_use_up_the_budget()
    {
        var time = new WaitingTime();
        var server = new ObjectServer(Bytes, 100);
        using var client = TestClient.Create(server, options => options.Retry.MaxElapsed = TimeSpan.FromMinutes(1), time);
        await using var result = await client.SendAsync(new TestGet());
        var buffer = new byte[Bytes.Length];
        time.Advance(TimeSpan.FromHours(1));
        await result.Content.ReadExactlyAsync(buffer.AsMemory(0, 50));

        var rest = await result.ReadAsBytesAsync();

        Assert.Equal(Bytes[50..], rest);
    }

    private sealed class FailingFirst(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private bool _failed;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_failed)
            {
                return base.SendAsync(request, cancellationToken);
            }

            _failed = true;
            return ScriptedHandler.Error(500, "InternalError")(null!, cancellationToken);
        }
    }
}
