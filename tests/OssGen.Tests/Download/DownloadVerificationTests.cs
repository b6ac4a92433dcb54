using OssGen.Tests.Faults;

namespace OssGen.Tests.Download;

/// <summary>Which bodies are compared with the object's CRC-64, and what the result says of that.</summary>
public sealed class DownloadVerificationTests
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
    public async Task A_processed_object_passes_whatever_its_sum()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes) { Crc64 = 12345 });

        await using var result = await client.SendAsync(new TestGet { Process = "image/resize,w_10" });

        Assert.Equal(Bytes, await result.ReadAsBytesAsync());
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
        await using var result = await client.SendAsync(new TestGet
        {
            Range = why == "range" ? "bytes=0-99" : null,
            Process = why == "processed" ? "image/resize,w_10" : null,
        });

        Assert.NotEmpty(await result.ReadAsBytesAsync());
        Assert.False(result.Verified);
    }

    [Theory]
    [InlineData("gzip", "gzip", false)]
    [InlineData("gzip", null, true)]
    [InlineData(null, "gzip", true)]
    public async Task What_OSS_compressed_on_request_is_delivered_as_it_is_and_not_verified(
        string? asked, string? encoding, bool isVerified)
    {
        var server = new ObjectServer(Bytes) { Change = reply => Encode(reply, encoding) };
        server.Crc64 = isVerified ? server.Crc64 : 12345;
        using var client = TestClient.Create(server);

        await using var result = await client.GetObjectAsync(new() { Bucket = "test-bucket", Key = "key", AcceptEncoding = asked });

        Assert.Equal(Bytes, await result.ReadAsBytesAsync());
        Assert.Equal((encoding, isVerified), (result.ContentEncoding, result.Verified));
        Assert.Equal(asked, Assert.Single(server.Seen).Header("Accept-Encoding"));
    }

    [Fact]
    public async Task What_OSS_compressed_on_request_is_not_read_on_after_it_broke_off()
    {
        var server = new ObjectServer(Bytes, 100) { Change = reply => Encode(reply, "gzip") };
        using var client = TestClient.Create(server);
        await using var result = await client.GetObjectAsync(new() { Bucket = "test-bucket", Key = "key", AcceptEncoding = "gzip" });

        var failure = await Assert.ThrowsAsync<OssTransportException>(() => result.ReadAsBytesAsync());

        Assert.Contains("can't be resumed", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Seen);
    }

    private static void Encode(HttpResponseMessage reply, string? encoding)
    {
        if (encoding is not null)
        {
            reply.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        }
    }

    [Fact]
    public async Task A_malformed_sum_is_no_reason_to_compare_nothing()
    {
        using var client = TestClient.Create(new ScriptedHandler(ScriptedHandler.Answer(200, "abc", ("x-oss-hash-crc64ecma", "0xAB"))));

        await Assert.ThrowsAsync<OssResponseException>(async () => await client.SendAsync(new TestGet()));
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
}
