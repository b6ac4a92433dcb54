using OssGen.Tests.Content;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_under_the_endpoints_parent_domain_is_followed_with_a_new_signature(int status)
    {
        var handler = new ScriptedHandler(Answer(status, "", ("Location", "http://test-bucket.other.oss.test/key")), Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPut { Content = "body" });

        Assert.Equal("http://test-bucket.other.oss.test/key", handler.Seen[1].Uri.OriginalString);
        Assert.NotNull(handler.Seen[1].Header("Authorization"));
        Assert.Equal(handler.Seen[0].Body, handler.Seen[1].Body);
    }

    [Fact]
    public async Task A_403_that_names_an_endpoint_leads_there_in_the_region_that_it_reveals()
    {
        var handler = new ScriptedHandler(Error(403, "AccessDenied", "<Bucket>test-bucket</Bucket><Endpoint>oss-cn-shanghai.aliyuncs.com</Endpoint>"), Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestHead());

        Assert.Equal("http://test-bucket.oss-cn-shanghai.aliyuncs.com/key", handler.Seen[1].Uri.OriginalString);
        Assert.Contains("/cn-shanghai/oss/", handler.Seen[1].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_followed_once()
    {
        var handler = new ScriptedHandler(Answer(307, "", ("Location", "http://test-bucket.other.oss.test/key")));
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
        var handler = new ScriptedHandler(Answer(302, "", ("Location", "http://test-bucket.other.oss.test/key")), Answer(200));
        using var client = TestClient.Create(handler, options => options.Endpoint = "https://storage.oss.test");

        var failure = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestHead()));

        Assert.Single(handler.Seen);
        Assert.Contains("from https to http", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_after_a_used_up_stream_fails_with_the_reason()
    {
        var handler = new ScriptedHandler(Answer(307, "", ("Location", "http://test-bucket.other.oss.test/key")), Answer(200));
        using var client = TestClient.Create(handler);

        var failure = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestPut { Content = new OneWayStream([1]) }));

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
    [InlineData("http://storage.oss.test", "http://test-bucket.storage.oss.test/", true)]
    [InlineData("http://storage.oss.test", "http://storage.oss.test:8080/", true)]
    [InlineData("http://storage.oss.test", "http://oss.test/", false)]
    [InlineData("http://storage.oss.test", "http://evil-oss.test/", false)]
    [InlineData("http://storage.oss.test", "https://oss-cn-beijing.aliyuncs.com/", true)]
    [InlineData("http://storage.oss.test", "http://aliyuncs.com.evil.example/", false)]
    [InlineData("http://example.com", "http://other.com/", false)]
    [InlineData("http://example.com", "http://eu.example.com/", true)]
    [InlineData("http://127.0.0.1:9000", "http://127.0.0.2:9000/", false)]
    [InlineData("http://127.0.0.1:9000", "http://127.0.0.1:9001/", true)]
    [InlineData("http://storage.oss.test", "ftp://storage.oss.test/", false)]
    public void Hosts_are_trusted_under_the_parent_domain_or_OSSs_own(string configured, string target, bool trusted)
    {
        var refusal = RedirectRules.Check(OssEndpoint.Resolve(configured, "cn-test"), new Uri(target), "test-bucket", out _);

        Assert.Equal(trusted, refusal is null);
    }

    [Fact]
    public void A_domain_of_ones_own_trusts_only_itself()
    {
        var configured = OssEndpoint.Resolve("http://files.company.example", "cn-test", OssAddressingStyle.CName);

        Assert.NotNull(RedirectRules.Check(configured, new Uri("http://other.company.example/"), null, out _));
    }
}
