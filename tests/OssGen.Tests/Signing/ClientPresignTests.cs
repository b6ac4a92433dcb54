using Microsoft.Extensions.Time.Testing;
using OssGen.Tests.Requests;

namespace OssGen.Tests.Signing;

public sealed class ClientPresignTests
{
    private static readonly ProbeRequest Get = new("GET", writer =>
    {
        writer.Bucket("bucket");
        writer.Key("k");
    });

    [Fact]
    public void A_client_presigns_for_its_endpoint()
    {
        using var client = new OssClient(new() { Endpoint = "127.0.0.1:9000", Credentials = new OssCredentials("ak", "sk") });

        Assert.StartsWith(
            "http://127.0.0.1:9000/bucket/k?x-oss-credential=ak%2F",
            client.Presign(Get, TimeSpan.FromMinutes(1)).Url,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_that_have_to_be_fetched_need_the_async_form()
    {
        var never = new TaskCompletionSource<OssCredentials>();
        using var client = new OssClient(
            new() { Region = "cn-hangzhou", Credentials = OssCredentialsProvider.FromDelegate(_ => new(never.Task)) });

        var error = Assert.Throws<InvalidOperationException>(() => client.Presign(Get, TimeSpan.FromMinutes(1)));

        Assert.Contains("PresignAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_async_form_waits_for_credentials()
    {
        using var client = new OssClient(new()
        {
            Region = "cn-hangzhou",
            Credentials = OssCredentialsProvider.FromDelegate(async _ =>
            {
                await Task.Yield();
                return new OssCredentials("fetched", "sk", "token");
            }),
        });

        var presigned = await client.PresignAsync(Get, TimeSpan.FromMinutes(1));

        Assert.Contains("x-oss-credential=fetched%2F", presigned.Url, StringComparison.Ordinal);
        Assert.Contains("x-oss-security-token=token", presigned.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public async Task A_URL_can_be_made_to_expire_at_a_point_in_time(OssSignatureVersion version)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 28, 11, 0, 0, 700, TimeSpan.Zero));
        using var client = new OssClient(new()
        {
            Region = "cn-hangzhou",
            SignatureVersion = version,
            Credentials = new OssCredentials("ak", "sk"),
            TimeProvider = clock,
        });
        var expires = new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

        var presigned = client.PresignUntil(Get, expires);

        var lifetime = version == OssSignatureVersion.V1 ? $"Expires={expires.ToUnixTimeSeconds()}" : "x-oss-expires=3600";
        Assert.Contains(lifetime, presigned.Url, StringComparison.Ordinal);
        Assert.Equal(presigned.Url, (await client.PresignUntilAsync(Get, expires)).Url);
        Assert.Throws<ArgumentOutOfRangeException>("expires", () => client.PresignUntil(Get, clock.GetUtcNow()));
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public async Task A_client_signs_a_form_with_its_own_key_region_and_clock(OssSignatureVersion version)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 28, 11, 0, 0, TimeSpan.Zero));
        var credentials = new OssCredentials("ak", "sk", "token");
        using var client = new OssClient(new()
        {
            Region = "cn-hangzhou",
            SignatureVersion = version,
            Credentials = credentials,
            TimeProvider = clock,
        });
        var policy = new OssPostPolicy(clock.GetUtcNow().AddHours(1)).RequireBucket("my-bucket");

        var form = await client.PresignPostAsync(policy);

        Assert.Equal(policy.Sign(credentials, version == OssSignatureVersion.V1 ? null : "cn-hangzhou", clock).Fields, form.Fields);
    }

    [Theory]
    [InlineData("cn-hangzhou", null, OssAddressingStyle.Automatic, "https://my-bucket.oss-cn-hangzhou.aliyuncs.com/")]
    [InlineData("cn-hangzhou", "https://storage.example:8443", OssAddressingStyle.Automatic, "https://my-bucket.storage.example:8443/")]
    [InlineData("cn-hangzhou", "127.0.0.1:9000", OssAddressingStyle.Automatic, "http://127.0.0.1:9000/my-bucket/")]
    [InlineData("cn-hangzhou", "storage.example", OssAddressingStyle.Path, "https://storage.example/my-bucket/")]
    [InlineData("cn-hangzhou", "files.example", OssAddressingStyle.CName, "https://files.example/")]
    public async Task A_form_knows_where_it_is_posted(string region, string? endpoint, OssAddressingStyle addressing, string expected)
    {
        using var client = new OssClient(new()
        {
            Region = region,
            Endpoint = endpoint,
            Addressing = addressing,
            Credentials = new OssCredentials("ak", "sk"),
        });

        var required = await client.PresignPostAsync(new OssPostPolicy(DateTimeOffset.MaxValue).RequireBucket("my-bucket"));
        var equal = await client.PresignPostAsync(new OssPostPolicy(DateTimeOffset.MaxValue).RequireEqual("bucket", "my-bucket"));
        var any = await client.PresignPostAsync(new OssPostPolicy(DateTimeOffset.MaxValue).RequireStartsWith("bucket", "my-"));

        Assert.Equal((expected, expected), (required.Url, equal.Url));
        Assert.Equal(addressing == OssAddressingStyle.CName ? expected : null, any.Url);
    }

    [Fact]
    public async Task An_anonymous_client_signs_no_form()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = OssCredentialsProvider.Anonymous });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await client.PresignPostAsync(new OssPostPolicy(DateTimeOffset.MaxValue)));

        Assert.Contains("OssClientOptions.Credentials", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_without_credentials_says_what_to_set()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou" });

        var error = Assert.Throws<InvalidOperationException>(() => client.Presign(Get, TimeSpan.FromMinutes(1)));

        Assert.Contains("OssClientOptions.Credentials", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_product_is_part_of_the_scope_of_a_presigned_request()
    {
        using var client = new OssClient(
            new() { Region = "cb-123", Product = "oss-cloudbox", Credentials = new OssCredentials("ak", "sk") });

        Assert.Contains(
            "%2Fcb-123%2Foss-cloudbox%2Faliyun_v4_request", client.Presign(Get, TimeSpan.FromMinutes(1)).Url, StringComparison.Ordinal);
    }
}
