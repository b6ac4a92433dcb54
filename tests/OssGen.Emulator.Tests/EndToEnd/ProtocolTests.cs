using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class ProtocolTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Theory]
    [InlineData("GET", "?lifecycle")]
    [InlineData("PUT", "?cors")]
    [InlineData("GET", "bucket/key?x-oss-process=image/info")]
    [InlineData("POST", "bucket/key?x-oss-async-process")]
    public async Task What_is_not_implemented_says_so_in_the_service_s_form(string method, string path)
    {
        using var response = await fixture.AnonymousAsync(path, new HttpMethod(method));

        var error = XElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.BadRequest, "NotImplemented"), (response.StatusCode, error.Element("Code")!.Value));
    }

    [Fact]
    public async Task Every_reply_carries_the_service_s_headers()
    {
        using var response = await fixture.AnonymousAsync("bucket/key");

        Assert.Equal("AliyunOSS", response.Headers.Server.ToString());
        Assert.Equal(fixture.Time.GetUtcNow(), response.Headers.Date);
        Assert.Matches("^[0-9A-F]{24}$", response.Headers.GetValues("x-oss-request-id").Single());
        Assert.Matches("^[0-9]+$", response.Headers.GetValues("x-oss-server-time").Single());
    }

    [Fact]
    public async Task An_error_of_head_stands_in_a_header()
    {
        using var response = await fixture.AnonymousAsync("no-such-bucket/key", HttpMethod.Head);

        var error = XElement.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(response.Headers.GetValues("x-oss-err").Single())));
        Assert.Equal("NoSuchBucket", error.Element("Code")!.Value);
        Assert.Equal(response.Headers.GetValues("x-oss-request-id").Single(), error.Element("RequestId")!.Value);
        Assert.Equal("0015-00000101", response.Headers.GetValues("x-oss-ec").Single());
    }

    [Theory]
    [InlineData("/bucket/%FF%FE", "InvalidObjectName")]
    [InlineData("/bucket//leading", "InvalidObjectName")]
    public async Task A_key_that_is_none_is_refused(string target, string code) =>
        Assert.Contains(
            $"<Code>{code}</Code>",
            await RawAsync($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Fact]
    public async Task A_body_over_5_GiB_is_refused_before_it_is_sent()
    {
        await fixture.Client().PutBucketAsync(new() { Bucket = "protocol-large", Acl = BucketAcl.PublicReadWrite });

        var reply = await RawAsync(
            "PUT /protocol-large/k HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5368709121\r\nExpect: 100-continue\r\n"
                + "Connection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400 ", reply, StringComparison.Ordinal);
        Assert.Contains("<Code>EntityTooLarge</Code>", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_without_length_is_refused()
    {
        await fixture.Client().PutBucketAsync(new() { Bucket = "protocol-length", Acl = BucketAcl.PublicReadWrite });

        var reply = await RawAsync("PUT /protocol-length/k HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 411 ", reply, StringComparison.Ordinal);
        Assert.Contains("<Code>MissingContentLength</Code>", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_no_object()
    {
        var client = fixture.Client();
        await client.PutBucketAsync(new() { Bucket = "protocol-broken", Acl = BucketAcl.PublicReadWrite });

        await RawAsync("PUT /protocol-broken/k HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nhalf", endAfterSending: true);

        Assert.Empty((await client.ListObjectsAsync("protocol-broken")).Contents);
    }

    [Theory]
    [InlineData("<Delete><Object>")]
    [InlineData("<Delete><Object><Name>k</Name></Object></Delete>")]
    [InlineData("<Remove/>")]
    [InlineData("<!DOCTYPE x><Delete><Object><Key>k</Key></Object></Delete>")]
    [InlineData("")]
    public async Task A_document_that_is_none_is_called_malformed(string document)
    {
        await fixture.Client().PutBucketAsync(new() { Bucket = "protocol-xml", Acl = BucketAcl.PublicReadWrite });

        using var content = new StringContent(document);
        using var response = await fixture.Http.PostAsync(new Uri(fixture.Emulator.Endpoint, "protocol-xml?delete"), content);

        Assert.Contains("<Code>MalformedXML</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_does_not_match_its_md5_is_refused()
    {
        await fixture.Client().PutBucketAsync(new() { Bucket = "protocol-md5", Acl = BucketAcl.PublicReadWrite });
        using var content = new StringContent("<Delete><Object><Key>k</Key></Object></Delete>");
        content.Headers.ContentMD5 = new byte[16];

        using var response = await fixture.Http.PostAsync(new Uri(fixture.Emulator.Endpoint, "protocol-md5?delete"), content);

        Assert.Contains("<Code>InvalidDigest</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> RawAsync(string request, bool endAfterSending = false)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, fixture.Emulator.Endpoint.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        if (endAfterSending)
        {
            socket.Client.Shutdown(SocketShutdown.Send);
        }

        return await ReadReplyAsync(stream);
    }

    // Until the error document is complete or the server has closed, which it may do with a reset.
    private static async Task<string> ReadReplyAsync(NetworkStream stream)
    {
        var reply = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (!reply.ToString().Contains("</Error>", StringComparison.Ordinal) && await stream.ReadAsync(buffer) is var count and > 0)
            {
                reply.Append(Encoding.UTF8.GetString(buffer, 0, count));
            }
        }
        catch (IOException)
        {
            return reply.ToString();
        }

        return reply.ToString();
    }
}
