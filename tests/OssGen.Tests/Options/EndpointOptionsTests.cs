using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Options;

/// <summary>The options of endpoint, region and signature determine the host, and what is signed.</summary>
public sealed class EndpointOptionsTests : IDisposable
{
    private readonly ScriptedHandler _handler = new(Answer(200));

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task Region_alone_gives_OSSs_own_host_over_https()
    {
        using var client = Create(options => (options.Endpoint, options.Region) = (null, "cn-hangzhou"));

        await client.SendAsync(new TestHead());

        Assert.Equal("https://test-bucket.oss-cn-hangzhou.aliyuncs.com/key", _handler.Seen[0].Uri.OriginalString);
    }

    [Theory]
    [InlineData("127.0.0.1:9000")]
    [InlineData("localhost")]
    [InlineData("http://oss.localhost:9000")]
    [InlineData("[::1]:9000")]
    [InlineData("10.1.2.3")]
    [InlineData("http://emulator:9000")]
    public async Task A_local_endpoint_alone_is_enough_and_signs_with_V4_for_the_region_of_the_emulator(string endpoint)
    {
        using var client = Create(options => (options.Endpoint, options.Region) = (endpoint, null));

        await client.SendAsync(new TestHead());

        Assert.Contains("/cn-hangzhou/oss/aliyun_v4_request", _handler.Seen[0].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regional_endpoint_alone_is_enough_and_signs_with_V4_for_its_region()
    {
        using var client = Create(options => (options.Endpoint, options.Region) = ("oss-cn-beijing.aliyuncs.com", null));

        await client.SendAsync(new TestHead());

        Assert.Contains("/cn-beijing/oss/aliyun_v4_request", _handler.Seen[0].Header("Authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("storage.example:8443")]
    [InlineData("files.example.com")]
    [InlineData("oss-accelerate.aliyuncs.com")]
    public void A_host_of_unknown_region_is_refused_with_the_remedy(string endpoint)
    {
        var failure =
            Assert.Throws<ArgumentException>(() => Create(options => (options.Endpoint, options.Region) = (endpoint, null)));

        Assert.Contains(endpoint.Split(':')[0], failure.Message, StringComparison.Ordinal);
        Assert.Contains("Set Region", failure.Message, StringComparison.Ordinal);
        Assert.Contains("OssSignatureVersion.V1", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cn-hangzhou", OssSignatureVersion.Automatic, "OSS4-HMAC-SHA256 ")]
    [InlineData(null, OssSignatureVersion.V1, "OSS test-id:")]
    public async Task A_host_of_unknown_region_is_signed_for_once_the_remedy_is_taken(
        string? region, OssSignatureVersion version, string start)
    {
        using var client = Create(
            options => (options.Endpoint, options.Region, options.SignatureVersion) = ("storage.example:8443", region, version));

        await client.SendAsync(new TestHead());

        Assert.Equal("https://test-bucket.storage.example:8443/key", _handler.Seen[0].Uri.OriginalString);
        Assert.StartsWith(start, _handler.Seen[0].Header("Authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OssSignatureVersion.Automatic, false)]
    [InlineData(OssSignatureVersion.Automatic, true)]
    [InlineData(OssSignatureVersion.V4, false)]
    public async Task An_anonymous_client_signs_nothing_and_needs_no_region(OssSignatureVersion version, bool isSelected)
    {
        using var client = Create(options => (options.Endpoint, options.Region, options.SignatureVersion, options.Credentials) = (
            "files.example.com",
            null,
            version,
            isSelected
                ? OssCredentialsProvider.FromSelector(static () => OssCredentialsProvider.Anonymous)
                : OssCredentialsProvider.Anonymous));

        await client.SendAsync(new TestHead());

        Assert.Null(_handler.Seen[0].Header("Authorization"));
    }

    [Fact]
    public async Task A_client_that_was_anonymous_does_not_sign_for_an_unknown_region()
    {
        var selected = OssCredentialsProvider.Anonymous;
        using var client = Create(options => (options.Endpoint, options.Region, options.Credentials) =
            ("files.example.com", null, OssCredentialsProvider.FromSelector(() => selected)));
        selected = new OssCredentials("id", "secret");

        var errors = new[]
        {
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.SendAsync(new TestHead())),
            Assert.Throws<InvalidOperationException>(() => client.Presign(new TestHead(), TimeSpan.FromMinutes(1))),
            await Assert.ThrowsAsync<InvalidOperationException>(
                async () => await client.PresignPostAsync(new OssPostPolicy(DateTimeOffset.UtcNow.AddHours(1)))),
        };

        Assert.All(errors, static error => Assert.StartsWith(
            "The client was created for unsigned requests, but its credentials now have a key. The region of 'files.example.com' is "
                + "unknown, but signature V4 contains it. Set Region",
            error.Message,
            StringComparison.Ordinal));
        Assert.Empty(_handler.Seen);
    }

    [Fact]
    public async Task Network_chooses_the_host_of_a_region()
    {
        using var client = Create(
            options => (options.Endpoint, options.Region, options.Network) = (null, "cn-hangzhou", OssNetwork.Internal));

        await client.SendAsync(new TestHead());

        Assert.Equal("test-bucket.oss-cn-hangzhou-internal.aliyuncs.com", _handler.Seen[0].Uri.Host);
    }

    [Fact]
    public async Task Addressing_puts_the_bucket_into_the_path()
    {
        using var client = Create(options => options.Addressing = OssAddressingStyle.Path);

        await client.SendAsync(new TestHead());

        Assert.Equal("http://storage.oss.test/test-bucket/key", _handler.Seen[0].Uri.OriginalString);
    }

    [Fact]
    public async Task SignatureVersion_is_obeyed()
    {
        using var client = Create(options => options.SignatureVersion = OssSignatureVersion.V1);

        await client.SendAsync(new TestHead());

        Assert.StartsWith("OSS test-id:", _handler.Seen[0].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Product_is_part_of_the_scope_of_a_signature()
    {
        using var client = Create(options => (options.Region, options.Product) = ("cb-123", "oss-cloudbox"));

        await client.SendAsync(new TestHead());

        Assert.Contains("/cb-123/oss-cloudbox/aliyun_v4_request", _handler.Seen[0].Header("Authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oss.aliyuncs.com")]
    [InlineData("oss-internal.aliyuncs.com")]
    public async Task Hosts_of_2013_are_signed_for_with_V1_unless_V4_is_asked_for(string host)
    {
        using var automatic = Create(options => (options.Endpoint, options.Region) = (host, null));
        using var v4 = Create(
            options => (options.Endpoint, options.Region, options.SignatureVersion) = (host, null, OssSignatureVersion.V4));

        await automatic.SendAsync(new TestHead());
        await v4.SendAsync(new TestHead());

        Assert.StartsWith("OSS test-id:", _handler.Seen[0].Header("Authorization"), StringComparison.Ordinal);
        Assert.Contains("/cn-hangzhou/oss/", _handler.Seen[1].Header("Authorization"), StringComparison.Ordinal);
    }

    private OssClient Create(Action<OssClientOptions> change) => TestClient.Create(_handler, change);
}
