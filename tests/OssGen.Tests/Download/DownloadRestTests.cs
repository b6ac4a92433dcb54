using OssGen.Tests.Faults;

namespace OssGen.Tests.Download;

/// <summary>Which rest of a body that broke off is believed to belong to what was read before.</summary>
public sealed class DownloadRestTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1000).Select(index => (byte)(index * 7))];

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
}
