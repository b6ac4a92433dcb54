using OssGen.Endpoints;

namespace OssGen.Tests.Endpoints;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", "https", "oss-cn-hangzhou.aliyuncs.com", 443)]
    [InlineData("oss-cn-hangzhou.aliyuncs.com:8443", "https", "oss-cn-hangzhou.aliyuncs.com", 8443)]
    [InlineData("http://oss-cn-hangzhou.aliyuncs.com", "http", "oss-cn-hangzhou.aliyuncs.com", 80)]
    [InlineData("HTTPS://OSS-cn-hangzhou.Aliyuncs.com/", "https", "oss-cn-hangzhou.aliyuncs.com", 443)]
    [InlineData("http://storage.example:443", "http", "storage.example", 443)]
    [InlineData("https://storage.example:80", "https", "storage.example", 80)]
    [InlineData("  storage.example  ", "https", "storage.example", 443)]
    [InlineData("192.168.1.20:9000", "https", "192.168.1.20", 9000)]
    [InlineData("bücher.example", "https", "xn--bcher-kva.example", 443)]
    public void Reads_a_bare_host_or_a_url(string endpoint, string scheme, string host, int port)
    {
        var resolved = OssEndpoint.Resolve(endpoint, null);

        Assert.Equal((scheme, host, port), (resolved.Scheme, resolved.Host, resolved.Port));
    }

    [Theory]
    [InlineData("127.0.0.1:9000", "127.0.0.1", 9000)]
    [InlineData("127.8.8.8", "127.8.8.8", 80)]
    [InlineData("localhost:9000", "localhost", 9000)]
    [InlineData("localhost", "localhost", 80)]
    [InlineData("[::1]:9000", "[::1]", 9000)]
    [InlineData("[::1]", "[::1]", 80)]
    public void A_bare_host_of_this_machine_means_http(string endpoint, string host, int port)
    {
        var resolved = OssEndpoint.Resolve(endpoint, null);

        Assert.Equal(("http", host, port), (resolved.Scheme, resolved.Host, resolved.Port));
    }

    [Fact]
    public void A_url_of_this_machine_keeps_its_scheme() =>
        Assert.Equal("https", OssEndpoint.Resolve("https://localhost:9443", null).Scheme);

    [Theory]
    [InlineData("ftp://storage.example", "scheme 'ftp'")]
    [InlineData("oss://bucket", "scheme 'oss'")]
    [InlineData("http://", "neither host[:port] nor a URL")]
    [InlineData("storage.example:99999", "neither host[:port] nor a URL")]
    [InlineData("storage example", "neither host[:port] nor a URL")]
    [InlineData("::1", "neither host[:port] nor a URL")]
    [InlineData("storage.example:0", "port 0")]
    [InlineData("http://storage.example/bucket", "path or a query")]
    [InlineData("storage.example/?acl", "path or a query")]
    [InlineData("storage.example/#top", "path or a query")]
    [InlineData("http://id:secret@storage.example", "user name")]
    public void Refuses_what_is_no_endpoint_and_says_why(string endpoint, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => OssEndpoint.Resolve(endpoint, null));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_the_endpoint_is_not_repeated()
    {
        var error = Assert.Throws<ArgumentException>(() => OssEndpoint.Resolve("http://id:hidden@storage.example", null));

        Assert.DoesNotContain("hidden", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_region_or_endpoint_when_both_are_missing()
    {
        var error = Assert.Throws<ArgumentException>(() => OssEndpoint.Resolve(null, null));

        Assert.Contains("Region", error.Message, StringComparison.Ordinal);
        Assert.Contains("Endpoint", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OssNetwork.Internet, "oss-cn-beijing.aliyuncs.com")]
    [InlineData(OssNetwork.Internal, "oss-cn-beijing-internal.aliyuncs.com")]
    [InlineData(OssNetwork.DualStack, "cn-beijing.oss.aliyuncs.com")]
    [InlineData(OssNetwork.Accelerate, "oss-accelerate.aliyuncs.com")]
    [InlineData(OssNetwork.AccelerateOverseas, "oss-accelerate-overseas.aliyuncs.com")]
    public void A_region_alone_gives_its_host(OssNetwork network, string host)
    {
        var resolved = OssEndpoint.Resolve(null, "cn-beijing", network: network);

        Assert.Equal(("https", host, 443, "cn-beijing"), (resolved.Scheme, resolved.Host, resolved.Port, resolved.Region));
    }

    [Fact]
    public void An_endpoint_wins_over_the_network() =>
        Assert.Equal("storage.example", OssEndpoint.Resolve("storage.example", "cn-beijing", network: OssNetwork.Internal).Host);

    [Theory]
    [InlineData("my-bucket.oss-cn-hangzhou.aliyuncs.com", "'oss-cn-hangzhou.aliyuncs.com'")]
    [InlineData("https://my-bucket.oss-cn-hangzhou-internal.aliyuncs.com", "'oss-cn-hangzhou-internal.aliyuncs.com'")]
    [InlineData("my-bucket.cn-hangzhou.oss.aliyuncs.com", "'cn-hangzhou.oss.aliyuncs.com'")]
    [InlineData("my-bucket.oss-accelerate.aliyuncs.com", "'oss-accelerate.aliyuncs.com'")]
    public void An_endpoint_that_begins_with_a_bucket_is_refused_with_the_remedy(string endpoint, string remedy)
    {
        var error = Assert.Throws<ArgumentException>(() => OssEndpoint.Resolve(endpoint, "cn-hangzhou"));

        Assert.Contains($"Set Endpoint to {remedy}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_is_a_bucket_s_own_name_begins_with_the_bucket() =>
        Assert.Equal(
            OssAddressingStyle.CName,
            OssEndpoint.Resolve("my-bucket.oss-cn-hangzhou.aliyuncs.com", null, OssAddressingStyle.CName).Style);

    [Theory]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", OssAddressingStyle.Automatic, OssAddressingStyle.VirtualHosted)]
    [InlineData("127.0.0.1", OssAddressingStyle.Automatic, OssAddressingStyle.Path)]
    [InlineData("[::1]", OssAddressingStyle.Automatic, OssAddressingStyle.Path)]
    [InlineData("localhost:9000", OssAddressingStyle.Automatic, OssAddressingStyle.Path)]
    [InlineData("10.0.0.1", OssAddressingStyle.VirtualHosted, OssAddressingStyle.Path)]
    [InlineData("localhost", OssAddressingStyle.VirtualHosted, OssAddressingStyle.VirtualHosted)]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", OssAddressingStyle.Path, OssAddressingStyle.Path)]
    [InlineData("static.example.com", OssAddressingStyle.CName, OssAddressingStyle.CName)]
    [InlineData("127.0.0.1", OssAddressingStyle.CName, OssAddressingStyle.CName)]
    public void Chooses_the_addressing_style(string endpoint, OssAddressingStyle wanted, OssAddressingStyle chosen) =>
        Assert.Equal(chosen, OssEndpoint.Resolve(endpoint, null, wanted).Style);
}
