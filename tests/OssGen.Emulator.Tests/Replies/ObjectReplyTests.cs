using System.IO.Compression;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Replies;

public sealed class ObjectReplyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "object-replies";

    private static readonly string Text = new('a', 1024);

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() =>
        await _client.PutBucketAsync(new PutBucketRequest { Bucket = Bucket, Acl = BucketAcl.PublicRead });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Text_of_1_KiB_is_sent_compressed_to_a_client_that_accepts_it()
    {
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "text", Content = Text, ContentType = "text/plain; charset=utf-8" });

        using var response = await GetAsync("text", "deflate, gzip");

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.False(response.Content.Headers.Contains("Content-Length"));
        Assert.Null(response.Headers.ETag);
        await using var content = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.Equal(Text, await new StreamReader(content).ReadToEndAsync());
    }

    [Theory]
    [InlineData("gzip", "image/png", 1024, null, null)]
    [InlineData("gzip", "text/plain", 1023, null, null)]
    [InlineData("gzip", "text/plain", 1024, "br", null)]
    [InlineData("gzip", "text/plain", 1024, null, "bytes=0-1022")]
    [InlineData("gzip;q=0", "text/plain", 1024, null, null)]
    [InlineData("identity", "text/plain", 1024, null, null)]
    [InlineData(null, "text/plain", 1024, null, null)]
    public async Task Other_content_is_sent_as_it_is(string? accepted, string type, int size, string? encoding, string? range)
    {
        await _client.PutObjectAsync(
            new() { Bucket = Bucket, Key = "plain", Content = Text[..size], ContentType = type, ContentEncoding = encoding });

        using var response = await GetAsync("plain", accepted, range);

        Assert.NotNull(response.Headers.ETag);
        Assert.Equal(encoding is null ? [] : [encoding], response.Content.Headers.ContentEncoding);
        Assert.Equal(Text[..(range is null ? size : 1023)], await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_client_reads_content_that_it_asked_to_be_compressed()
    {
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "asked", Content = Text, ContentType = "text/plain" });

        await using var got = await _client.GetObjectAsync(new()
        {
            Bucket = Bucket, Key = "asked", ExtraHeaders = new Dictionary<string, string> { ["Accept-Encoding"] = "gzip" },
        });

        await using var content = new GZipStream(got.Content, CompressionMode.Decompress);
        Assert.Equal(Text, await new StreamReader(content).ReadToEndAsync());
    }

    [Fact]
    public async Task The_time_of_the_last_access_is_told_while_access_is_tracked()
    {
        await _client.PutBucketAsync("object-tracked");
        await _client.PutObjectAsync("object-tracked", "k", "hello, oss");
        var before = await _client.GetObjectMetaAsync("object-tracked", "k");

        await _client.PutBucketAccessMonitorAsync("object-tracked", FeatureStatus.Enabled);

        Assert.Null(before.LastAccessTime);
        Assert.Equal(fixture.Time.GetUtcNow(), (await _client.GetObjectMetaAsync("object-tracked", "k")).LastAccessTime);
    }

    [Fact]
    public async Task Empty_headers_are_not_stored()
    {
        await _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = "empty-headers", Content = "hello, oss",
            CacheControl = "", ContentDisposition = "", ContentEncoding = "", Expires = "",
            Metadata = new Dictionary<string, string> { ["empty"] = "", ["full"] = "1" },
        });

        var head = await _client.HeadObjectAsync(Bucket, "empty-headers");

        Assert.Equal((null, null, null, null), (head.CacheControl, head.ContentDisposition, head.ContentEncoding, head.Expires));
        Assert.Equal(["full"], head.Metadata.Keys);
        Assert.DoesNotContain("Cache-Control", head.Response.Headers.Keys);
    }

    [Theory]
    [InlineData("GET", "/object-replies/none", "</Error>")]
    [InlineData("HEAD", "/object-replies/none", "\r\n\r\n")]
    [InlineData("DELETE", "/object-replies/none", "</Error>")]
    [InlineData("GET", "/object-replies?acl", "</Error>")]
    [InlineData("GET", "/object-replies", "</ListBucketResult>")]
    public async Task A_body_that_is_declared_without_reason_is_not_waited_for(string method, string target, string end)
    {
        var reply = await RawConnection.SendAsync(
            fixture.Emulator.Endpoint, $"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\n", end);

        Assert.Contains(end, reply, StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close\r\n", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_on_which_a_declared_body_is_missing_is_closed()
    {
        const string Request = "GET /object-replies HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\n";

        var reply = await RawConnection.SendAsync(fixture.Emulator.Endpoint, Request, end: "until it closes");

        Assert.StartsWith("HTTP/1.1 200 ", reply, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string key, string? accepted, string? range = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(fixture.Emulator.Endpoint, $"{Bucket}/{key}"));
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Encoding", accepted);
        }

        if (range is not null)
        {
            request.Headers.Add("Range", range);
        }

        return fixture.Http.SendAsync(request);
    }
}
