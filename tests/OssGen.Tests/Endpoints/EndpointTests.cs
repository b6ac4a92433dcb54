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
    public void A_url_of_this_machine_keeps_its_scheme() => Assert.Equal("https", OssEndpoint.Resolve("https://localhost:9443", null).Scheme);

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
    [InlineData("oss-cn-hangzhou.aliyuncs.com", "cn-hangzhou")]
    [InlineData("http://oss-cn-hangzhou-internal.aliyuncs.com", "cn-hangzhou")]
    [InlineData("ap-southeast-1.oss.aliyuncs.com", "ap-southeast-1")]
    [InlineData("oss-cn-hangzhou.oss-accesspoint.aliyuncs.com", "cn-hangzhou")]
    [InlineData("ap-01-1234.oss-cn-hangzhou-internal.oss-accesspoint.aliyuncs.com", "cn-hangzhou")]
    [InlineData("fc-ap-01-1234.oss-cn-hangzhou.oss-object-process.aliyuncs.com", "cn-hangzhou")]
    [InlineData("oss-accelerate.aliyuncs.com", null)]
    [InlineData("oss-accelerate-overseas.aliyuncs.com", null)]
    [InlineData("oss.aliyuncs.com", null)]
    [InlineData("127.0.0.1:9000", null)]
    [InlineData("storage.example", null)]
    [InlineData("oss-cn-hangzhou.aliyuncs.com.example", null)]
    public void The_host_reveals_the_region(string endpoint, string? region) => Assert.Equal(region, OssEndpoint.Resolve(endpoint, null).Region);

    [Theory]
    [InlineData("cn-hangzhou")]
    [InlineData("oss-cn-hangzhou")]
    [InlineData(" cn-hangzhou ")]
    public void A_given_region_wins_over_the_host(string region) =>
        Assert.Equal("cn-hangzhou", OssEndpoint.Resolve("oss-cn-beijing.aliyuncs.com", region).Region);

    [Theory]
    [InlineData("CN-hangzhou")]
    [InlineData("cn hangzhou")]
    [InlineData("oss-")]
    [InlineData("cn/hangzhou")]
    public void Refuses_what_is_no_region(string region) => Assert.Throws<ArgumentException>(() => OssEndpoint.Resolve(null, region));

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

    [Fact]
    public void A_redirect_takes_the_region_of_its_host()
    {
        var endpoint = OssEndpoint.Resolve(null, "cn-hangzhou").At(new Uri("https://oss-cn-beijing.aliyuncs.com"));

        Assert.Equal("cn-beijing", endpoint.Region);
    }
}
