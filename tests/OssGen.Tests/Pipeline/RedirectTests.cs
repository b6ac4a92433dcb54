using OssGen.Endpoints;
using OssGen.Pipeline;
using OssGen.TestSupport.Streams;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_to_OSS_is_followed_with_a_new_signature(int status)
    {
        var handler = new ScriptedHandler(
            Answer(status, "", ("Location", "http://test-bucket.oss-cn-shanghai.aliyuncs.com/key")), Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPut { Content = "body" });

        Assert.Equal("http://test-bucket.oss-cn-shanghai.aliyuncs.com/key", handler.Seen[1].Uri.OriginalString);
        Assert.NotNull(handler.Seen[1].Header("Authorization"));
        Assert.Equal(handler.Seen[0].Body, handler.Seen[1].Body);
    }

    [Fact]
    public async Task A_403_that_names_an_endpoint_leads_there_in_the_region_that_it_reveals()
    {
        var handler = new ScriptedHandler(
            Error(403, "AccessDenied", "<Bucket>test-bucket</Bucket><Endpoint>oss-cn-shanghai.aliyuncs.com</Endpoint>"), Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestHead());

        Assert.Equal("http://test-bucket.oss-cn-shanghai.aliyuncs.com/key", handler.Seen[1].Uri.OriginalString);
        Assert.Contains("/cn-shanghai/oss/", handler.Seen[1].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_followed_once()
    {
        var handler = new ScriptedHandler(Answer(307, "", ("Location", "http://test-bucket.oss-cn-shanghai.aliyuncs.com/key")));
        using var client = TestClient.Create(handler);

        var failure = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestHead()));

        Assert.Equal(2, handler.Seen.Count);
        Assert.Contains("redirected once already", failure.Message, StringComparison.Ordinal);
        Assert.IsType<OssServiceException>(failure.InnerException);
    }

    [Fact]
    public async Task A_redirect_to_a_stranger_is_an_error_that_names_the_host_and_the_remedy()
    {
        var handler = new ScriptedHandler(Answer(302, "", ("Location", "http://evil.example/key?x-oss-signature=abc")), Answer(200));
        using var client = TestClient.Create(handler);

        var failure = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestHead()));

        Assert.Single(handler.Seen);
        Assert.Contains("evil.example", failure.Message, StringComparison.Ordinal);
        Assert.Contains("OssClientOptions.Endpoint", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_from_https_to_http_is_refused()
    {
        var handler = new ScriptedHandler(
            Answer(302, "", ("Location", "http://test-bucket.oss-cn-shanghai.aliyuncs.com/key")), Answer(200));
        using var client = TestClient.Create(handler, options => options.Endpoint = "https://storage.oss.test");

        var failure = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestHead()));

        Assert.Single(handler.Seen);
        Assert.Contains("from https to http", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_after_a_used_up_stream_fails_with_the_reason()
    {
        var handler = new ScriptedHandler(
            Answer(307, "", ("Location", "http://test-bucket.oss-cn-shanghai.aliyuncs.com/key")), Answer(200));
        using var client = TestClient.Create(handler);

        var failure = await Assert.ThrowsAsync<OssTransportException>(
            async () => await client.SendAsync(new TestPut { Content = new OneWayStream([1]) }));

        Assert.Single(handler.Seen);
        Assert.Contains("can't seek", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permanent_redirect_without_a_target_is_the_error_that_it_is()
    {
        using var client = TestClient.Create(new ScriptedHandler(Error(301, "PermanentRedirect")));

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Equal(OssErrorCode.PermanentRedirect, error.Code);
    }

    [Theory]
    // The configured host, with and without the bucket.
    [InlineData("http://storage.oss.test", "http://test-bucket.storage.oss.test/", true)]
    [InlineData("http://storage.oss.test", "http://storage.oss.test/", true)]
    [InlineData("http://storage.oss.test", "http://STORAGE.oss.test/", true)]
    [InlineData("http://storage.oss.test:8080", "http://storage.oss.test:8080/", true)]
    [InlineData("http://127.0.0.1:9000", "http://127.0.0.1:9000/", true)]
    [InlineData("http://storage.oss.test", "https://storage.oss.test/", true)]
    // Another port of it.
    [InlineData("http://storage.oss.test", "http://storage.oss.test:8080/", false)]
    [InlineData("http://storage.oss.test:8080", "http://storage.oss.test/", false)]
    [InlineData("http://storage.oss.test:8080", "https://storage.oss.test/", false)]
    [InlineData("https://storage.oss.test", "https://storage.oss.test:9443/", false)]
    [InlineData("http://127.0.0.1:9000", "http://127.0.0.1:9001/", false)]
    // Neighbours of it, which may be anybody's.
    [InlineData("https://shop.co.uk", "https://evil.co.uk/", false)]
    [InlineData("https://a.github.io", "https://b.github.io/", false)]
    [InlineData("http://storage.oss.test", "http://other.oss.test/", false)]
    [InlineData("http://storage.oss.test", "http://oss.test/", false)]
    [InlineData("http://example.com", "http://eu.example.com/", false)]
    [InlineData("http://storage.oss.test", "http://evil-storage.oss.test/", false)]
    [InlineData("http://storage.oss.test", "http://storage.oss.test.evil.example/", false)]
    [InlineData("http://127.0.0.1:9000", "http://127.0.0.2:9000/", false)]
    [InlineData("http://[::1]:9000", "http://[::2]:9000/", false)]
    // Hosts of OSS.
    [InlineData("http://storage.oss.test", "https://oss-cn-beijing.aliyuncs.com/", true)]
    [InlineData("http://storage.oss.test", "https://test-bucket.oss-cn-beijing.aliyuncs.com/", true)]
    [InlineData("https://oss-cn-hangzhou.aliyuncs.com", "https://test-bucket.oss-cn-hangzhou-internal.aliyuncs.com/", true)]
    [InlineData("https://oss-cn-hangzhou.aliyuncs.com", "https://test-bucket.cn-beijing.oss.aliyuncs.com/", true)]
    [InlineData("https://oss-cn-hangzhou.aliyuncs.com", "https://test-bucket.oss-accelerate.aliyuncs.com/", true)]
    [InlineData("https://oss-cn-hangzhou.aliyuncs.com", "https://test-bucket.oss-accelerate-overseas.aliyuncs.com/", true)]
    [InlineData("http://oss.aliyuncs.com", "http://test-bucket.oss-cn-qingdao.aliyuncs.com/", true)]
    [InlineData("http://oss-cn-qingdao.aliyuncs.com", "http://oss.aliyuncs.com/", true)]
    // Hosts that only look like it.
    [InlineData("http://storage.oss.test", "http://evilaliyuncs.com/", false)]
    [InlineData("http://storage.oss.test", "http://oss-cn-beijing.evilaliyuncs.com/", false)]
    [InlineData("http://storage.oss.test", "http://oss-cn-beijingaliyuncs.com/", false)]
    [InlineData("http://storage.oss.test", "http://aliyuncs.com.evil.example/", false)]
    [InlineData("http://storage.oss.test", "http://aliyuncs.com/", false)]
    [InlineData("http://storage.oss.test", "http://oss-cn-beijing.aliyuncs.com./", false)]
    // Other services below aliyuncs.com, and other buckets.
    [InlineData("http://storage.oss.test", "https://123.cn-hangzhou.fc.aliyuncs.com/", false)]
    [InlineData("http://storage.oss.test", "https://oss-cn-hangzhou.fc.aliyuncs.com/", false)]
    [InlineData("http://storage.oss.test", "https://ecs.cn-hangzhou.aliyuncs.com/", false)]
    [InlineData("http://storage.oss.test", "https://other-bucket.oss-cn-beijing.aliyuncs.com/", false)]
    [InlineData("http://storage.oss.test", "https://fc-ap-1.oss-cn-hangzhou.oss-object-process.aliyuncs.com/", false)]
    [InlineData("http://storage.oss.test", "https://oss-cn-beijing.aliyuncs.com:8443/", false)]
    // Schemes.
    [InlineData("https://oss-cn-hangzhou.aliyuncs.com", "http://oss-cn-hangzhou.aliyuncs.com/", false)]
    [InlineData("https://oss-cn-hangzhou.aliyuncs.com", "http://oss-cn-beijing.aliyuncs.com/", false)]
    [InlineData("http://storage.oss.test", "ftp://storage.oss.test/", false)]
    public void Only_the_configured_host_and_OSSs_own_are_trusted(string configured, string target, bool trusted)
    {
        var refusal = RedirectRules.Check(OssEndpoint.Resolve(configured, "cn-test"), new Uri(target), "test-bucket", out _);

        Assert.Equal(trusted, refusal is null);
    }

    [Theory]
    [InlineData("http://files.company.example/", true)]
    [InlineData("http://other.company.example/", false)]
    [InlineData("http://test-bucket.files.company.example/", false)]
    [InlineData("http://test-bucket.oss-cn-beijing.aliyuncs.com/", false)]
    public void A_domain_bound_to_a_bucket_trusts_only_itself(string target, bool trusted)
    {
        var configured = OssEndpoint.Resolve("http://files.company.example", "cn-test", OssAddressingStyle.CName);

        Assert.Equal(trusted, RedirectRules.Check(configured, new Uri(target), "test-bucket", out _) is null);
    }
}
