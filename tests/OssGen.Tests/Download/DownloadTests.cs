using CsCheck;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Download;

public sealed class DownloadTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1000).Select(index => (byte)(index * 7))];

    [Fact]
    public async Task A_whole_object_is_compared_with_its_sum()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes) { Crc64 = 12345 });

        await using var result = await client.SendAsync(new TestGet());
        var failure = await Assert.ThrowsAsync<OssIntegrityException>(() => result.ReadAsBytesAsync());

        Assert.Contains("12345", failure.Message, StringComparison.Ordinal);
        Assert.Equal("GetObject", failure.Operation);
    }

    [Fact]
    public async Task The_last_bytes_of_a_damaged_object_are_never_handed_out()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes) { Crc64 = 12345 });
        await using var result = await client.SendAsync(new TestGet());
        var buffer = new byte[Bytes.Length];

        await Assert.ThrowsAsync<OssIntegrityException>(async () => await result.Content.ReadExactlyAsync(buffer));
    }

    [Fact]
    public async Task A_range_is_not_compared_with_the_sum_of_the_whole()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes) { Crc64 = 12345 });

        await using var result = await client.SendAsync(new TestGet { Range = "bytes=10-19" });

        Assert.Equal(Bytes[10..20], await result.ReadAsBytesAsync());
    }

    [Fact]
    public async Task A_processed_object_is_neither_compared_nor_resumed()
    {
        var server = new ObjectServer(Bytes, 10) { Crc64 = 12345 };
        using var client = TestClient.Create(server);
        await using var result = await client.SendAsync(new TestGet { Process = "image/resize,w_10" });

        var failure = await Assert.ThrowsAsync<OssTransportException>(() => result.ReadAsBytesAsync());

        Assert.Contains("computes it anew", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task A_processed_object_passes_whatever_its_sum()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes) { Crc64 = 12345 });

        await using var result = await client.SendAsync(new TestGet { Process = "image/resize,w_10" });

        Assert.Equal(Bytes, await result.ReadAsBytesAsync());
    }

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
    public async Task Without_an_ETag_a_broken_body_is_an_error()
    {
        var server = new ObjectServer(Bytes, 100) { ETag = "" };
        using var client = TestClient.Create(server);
        await using var result = await client.SendAsync(new TestGet());

        var failure = await Assert.ThrowsAsync<OssTransportException>(() => result.ReadAsBytesAsync());

        Assert.Contains("no ETag", failure.Message, StringComparison.Ordinal);
        Assert.Contains("100 bytes of 1000", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task An_object_that_changed_meanwhile_is_not_spliced()
    {
        var server = new ObjectServer(Bytes, 100);
        using var client = TestClient.Create(server);
        await using var result = await client.SendAsync(new TestGet());
        server.ETag = "\"etag-2\"";

        var failure = await Assert.ThrowsAsync<OssIntegrityException>(() => result.ReadAsBytesAsync());

        Assert.Contains("changed while it was being read", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"etag-2\"")]
    [InlineData(null)]
    public async Task A_rest_that_has_another_ETag_or_none_is_not_spliced(string? eTag)
    {
        var server = new ObjectServer(Bytes, 100)
        {
            Crc64 = null,
            ChangeRest = reply =>
            {
                reply.Headers.Remove("ETag");
                if (eTag is not null)
                {
                    reply.Headers.TryAddWithoutValidation("ETag", eTag);
                }
            },
        };
        using var client = TestClient.Create(server);
        await using var result = await client.SendAsync(new TestGet());
        var buffer = new byte[Bytes.Length];
        await result.Content.ReadExactlyAsync(buffer.AsMemory(0, 100));

        var failure = await Assert.ThrowsAsync<OssIntegrityException>(() => result.Content.ReadAsync(buffer).AsTask());

        Assert.Contains("can't be told to be the same", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes 100-1099/1100")]
    [InlineData("bytes 100-999/1100")]
    [InlineData("bytes 100-998/1000")]
    [InlineData("bytes 100-999")]
    public async Task A_rest_of_another_extent_is_not_believed(string range)
    {
        var server = new ObjectServer(Bytes, 100)
        {
            ChangeRest = reply =>
            {
                reply.Content.Headers.Remove("Content-Range");
                reply.Content.Headers.TryAddWithoutValidation("Content-Range", range);
            },
        };
        using var client = TestClient.Create(server);
        await using var result = await client.SendAsync(new TestGet());

        await Assert.ThrowsAsync<OssTransportException>(() => result.ReadAsBytesAsync());
    }

    [Fact]
    public async Task A_rest_that_is_longer_than_asked_hands_out_no_more_bytes_than_the_object_has()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes, 100) { Surplus = 1000 });
        await using var result = await client.SendAsync(new TestGet());

        Assert.Equal(Bytes, await result.ReadAsBytesAsync());
        Assert.True(result.Verified);
    }

    [Fact]
    public async Task A_body_is_verified_only_when_all_of_it_was_read_and_compared()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes));
        await using var result = await client.SendAsync(new TestGet());
        await result.Content.ReadExactlyAsync(new byte[10]);

        Assert.False(result.Verified);
        await result.ReadAsBytesAsync();
        Assert.True(result.Verified);
    }

    [Theory]
    [InlineData("range")]
    [InlineData("no sum")]
    [InlineData("checks off")]
    [InlineData("processed")]
    public async Task A_body_that_was_not_compared_is_not_verified(string why)
    {
        var server = new ObjectServer(Bytes) { Crc64 = why == "no sum" ? null : OssCrc64.Compute(Bytes) };
        using var client = TestClient.Create(server, options => options.VerifyDownloads = why != "checks off");
        await using var result = await client.SendAsync(new TestGet { Range = why == "range" ? "bytes=0-99" : null, Process = why == "processed" ? "image/resize,w_10" : null });

        Assert.NotEmpty(await result.ReadAsBytesAsync());
        Assert.False(result.Verified);
    }

    [Fact]
    public async Task A_malformed_sum_is_no_reason_to_compare_nothing()
    {
        using var client = TestClient.Create(new ScriptedHandler(ScriptedHandler.Answer(200, "abc", ("x-oss-hash-crc64ecma", "0xAB"))));

        await Assert.ThrowsAsync<OssResponseException>(async () => await client.SendAsync(new TestGet()));
    }

    [Fact]
    public async Task A_server_that_answers_a_resumed_request_with_the_whole_is_not_believed()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes, 100) { IgnoresRange = true });
        await using var result = await client.SendAsync(new TestGet());

        await Assert.ThrowsAsync<OssTransportException>(() => result.ReadAsBytesAsync());
    }

    [Fact]
    public async Task A_server_that_resumes_at_another_byte_is_not_believed()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes, 100) { Shift = 1 });
        await using var result = await client.SendAsync(new TestGet());

        var failure = await Assert.ThrowsAsync<OssTransportException>(() => result.ReadAsBytesAsync());

        Assert.Contains("bytes 101-999/1000", failure.Message, StringComparison.Ordinal);
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

    [Fact]
    public async Task A_stream_that_failed_stays_failed()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes) { Crc64 = 12345 });
        await using var result = await client.SendAsync(new TestGet());
        await Assert.ThrowsAsync<OssIntegrityException>(() => result.ReadAsBytesAsync());

        var failure = await Assert.ThrowsAsync<IOException>(() => result.ReadAsBytesAsync());

        Assert.IsType<OssIntegrityException>(failure.InnerException);
    }

    [Fact]
    public async Task Disposing_the_result_closes_the_body_once()
    {
        var server = new ObjectServer(Bytes);
        using var client = TestClient.Create(server);
        var result = await client.SendAsync(new TestGet());
        await result.Content.ReadExactlyAsync(new byte[10]);

        await result.DisposeAsync();
        result.Dispose();

        Assert.Equal(1, server.Closed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => result.ReadAsBytesAsync());
    }

    [Fact]
    public async Task An_empty_object_is_read_and_compared()
    {
        using var client = TestClient.Create(new ObjectServer([]));

        await using var result = await client.SendAsync(new TestGet());

        Assert.Empty(await result.ReadAsBytesAsync());
    }

    [Fact]
    public async Task A_body_is_read_synchronously_and_checked()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes));
        await using var result = await client.SendAsync(new TestGet());
        using var read = new MemoryStream();

        read.WriteByte((byte)result.Content.ReadByte());
        result.Content.CopyTo(read);

        Assert.Equal(Bytes, read.ToArray());
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
