using System.Text;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class HappyPathTests
{
    [Fact]
    public async Task An_upload_goes_out_signed_with_its_body_and_type()
    {
        var handler = new ScriptedHandler(Answer(200, "", ("ETag", "\"e\""), ("x-oss-request-id", "id-7")));
        using var client = TestClient.Create(handler);

        var result = await client.SendAsync(new TestPut { Content = "hello" });

        var seen = Assert.Single(handler.Seen);
        Assert.Equal("PUT", seen.Method);
        Assert.Equal("http://test-bucket.storage.oss.test/key", seen.Uri.OriginalString);
        Assert.Equal("hello", Encoding.UTF8.GetString(seen.Body));
        Assert.Equal("application/octet-stream", seen.Header("Content-Type"));
        Assert.StartsWith(
            "OSS4-HMAC-SHA256 Credential=test-id/20260504/cn-test/oss/aliyun_v4_request",
            seen.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal("\"e\"", result.ETag);
        Assert.Equal("id-7", result.Response.RequestId);
    }

    [Fact]
    public async Task A_download_streams_its_body()
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, "content")));

        await using var result = await client.SendAsync(new TestGet());

        Assert.Equal("content", await result.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_document_goes_out_with_its_MD5_and_another_is_read_back()
    {
        var handler = new ScriptedHandler(Answer(200, "<Test>answer</Test>"));
        using var client = TestClient.Create(handler);

        var result = await client.SendAsync(new TestPost { Text = "a&b" });

        Assert.Equal("answer", result.Text);
        Assert.Contains("<Test>a&amp;b</Test>", Encoding.UTF8.GetString(handler.Seen[0].Body), StringComparison.Ordinal);
        Assert.Equal(24, handler.Seen[0].Header("Content-MD5")!.Length);
        Assert.Equal("application/xml", handler.Seen[0].Header("Content-Type"));
    }

    [Fact]
    public async Task Facts_of_the_reply_are_on_the_result()
    {
        using var client = TestClient.Create(
            new ScriptedHandler(Answer(200, "", ("x-oss-request-id", "id-9"), ("Date", "Mon, 04 May 2026 03:02:01 GMT"))));

        var result = await client.SendAsync(new TestHead());

        Assert.Equal(200, result.Response.StatusCode);
        Assert.Equal("id-9", result.Response.Headers["X-OSS-Request-ID"]);
        Assert.Equal(TestClient.Start, result.Response.ServerTime);
    }

    [Fact]
    public async Task A_fake_overrides_the_one_entry_point()
    {
        using var client = new Fake();

        var result = await client.SendAsync(new TestHead { Key = "k" });

        Assert.Equal(5, result.ContentLength);
    }

    [Fact]
    public async Task A_client_for_fakes_that_overrides_nothing_says_so()
    {
        using var client = new Empty();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.SendAsync(new TestHead()));

        Assert.Contains("Override SendAsync", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_the_packages() => Assert.Equal("0.1.0", OssClient.Version);

    private sealed class Fake : OssClient
    {
        public override ValueTask<TResult> SendAsync<TResult>(
            IOssRequest<TResult> request, CancellationToken cancellationToken = default) =>
            new((TResult)(object)new TestHeadResult { ContentLength = 5 });
    }

    private sealed class Empty : OssClient;
}
