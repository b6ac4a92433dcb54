using Microsoft.Extensions.Time.Testing;
using OssGen.Tests.Requests;

namespace OssGen.Tests.Signing;

/// <summary>The end of presigned URLs: whole seconds, counted from the second in which the URL is signed.</summary>
public sealed class PresignUntilTests
{
    private static readonly DateTimeOffset s_second = new(2026, 11, 28, 11, 0, 0, TimeSpan.Zero);

    private static readonly ProbeRequest Get = new("GET", writer =>
    {
        writer.Bucket("bucket");
        writer.Key("k");
    });

    private readonly FakeTimeProvider _clock = new(s_second.AddMilliseconds(700));

    [Fact]
    public async Task V4_signs_until_the_time_that_is_seven_days_from_now()
    {
        using var client = Client(OssSignatureVersion.V4);
        var expires = _clock.GetUtcNow().AddDays(7);

        var now = client.PresignUntil(Get, expires);
        var later = await client.PresignUntilAsync(Get, expires);

        Assert.Contains("x-oss-expires=604800&", now.Url, StringComparison.Ordinal);
        Assert.Equal((now.Url, s_second.AddDays(7)), (later.Url, later.Expires));
    }

    [Fact]
    public void V4_drops_the_fraction_of_the_longest_lifetime()
    {
        using var client = Client(OssSignatureVersion.V4);

        var presigned = client.Presign(Get, TimeSpan.FromDays(7) + TimeSpan.FromMilliseconds(500));

        Assert.Contains("x-oss-expires=604800&", presigned.Url, StringComparison.Ordinal);
        Assert.Equal(s_second.AddDays(7), presigned.Expires);
    }

    [Fact]
    public async Task V4_refuses_a_time_beyond_seven_days_and_names_the_parameter()
    {
        using var client = Client(OssSignatureVersion.V4);
        var expires = s_second.AddDays(7).AddSeconds(1);

        var error = Assert.Throws<ArgumentOutOfRangeException>("expires", () => client.PresignUntil(Get, expires));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("expires", async () => await client.PresignUntilAsync(Get, expires));
        Assert.Throws<ArgumentOutOfRangeException>("lifetime", () => client.Presign(Get, TimeSpan.FromDays(8)));

        Assert.StartsWith("With signature V4 a presigned URL lives for at most 7 days.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public void The_end_is_that_of_the_signature(OssSignatureVersion version)
    {
        using var client = Client(version);

        Assert.Equal(s_second.AddMinutes(1), client.Presign(Get, TimeSpan.FromMinutes(1)).Expires);
        Assert.Equal(s_second.AddMinutes(1), client.PresignUntil(Get, s_second.AddMinutes(1).AddMilliseconds(900)).Expires);
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1, "Expires=1795867200&")]
    [InlineData(OssSignatureVersion.V4, "x-oss-expires=3540&")]
    public async Task A_URL_ends_when_asked_however_long_the_credentials_take(OssSignatureVersion version, string end)
    {
        using var client = Client(version, SlowCredentials());

        var presigned = await client.PresignUntilAsync(Get, s_second.AddHours(1));

        Assert.Contains(end, presigned.Url, StringComparison.Ordinal);
        Assert.Equal(s_second.AddHours(1), presigned.Expires);
    }

    [Fact]
    public async Task A_time_that_passes_while_credentials_are_fetched_is_refused()
    {
        using var client = Client(OssSignatureVersion.V1, SlowCredentials());

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            "expires", async () => await client.PresignUntilAsync(Get, s_second.AddSeconds(30)));
    }

    [Fact]
    public async Task A_lifetime_begins_when_the_credentials_are_there()
    {
        using var client = Client(OssSignatureVersion.V1, SlowCredentials());

        Assert.Equal(s_second.AddMinutes(2), (await client.PresignAsync(Get, TimeSpan.FromMinutes(1))).Expires);
    }

    [Fact]
    public async Task The_lifetime_of_an_RTMP_URL_begins_when_the_credentials_are_there()
    {
        using var client = Client(OssSignatureVersion.V1, SlowCredentials());

        var url = await client.PresignRtmpAsync("bucket", "channel", TimeSpan.FromMinutes(1));

        Assert.Contains($"Expires={s_second.AddMinutes(2).ToUnixTimeSeconds()}&", url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encrypting_client_signs_until_a_time_by_the_clock_of_the_client_that_sends()
    {
        using var inner = Client(OssSignatureVersion.V4);
        using var key = System.Security.Cryptography.RSA.Create(2048);
        using var client = new OssEncryptionClient(inner, new OssRsaMasterKey(key));
        var delete = new DeleteObjectRequest { Bucket = "bucket", Key = "k" };
        var expires = s_second.AddMinutes(1);

        Assert.Equal(expires, client.PresignUntil(delete, expires).Expires);
        Assert.Equal(expires, (await client.PresignUntilAsync(delete, expires)).Expires);
        Assert.Throws<NotSupportedException>(
            () => client.PresignUntil(new GetObjectRequest { Bucket = "bucket", Key = "k" }, expires));
    }

    [Fact]
    public async Task A_client_of_ones_own_makes_these_URLs_with_its_own_method()
    {
        using var client = new OwnClient();
        var expires = DateTimeOffset.UtcNow.AddHours(1);

        Assert.Equal("own", client.PresignUntil(Get, expires).Url);
        Assert.Equal("own", (await client.PresignUntilAsync(Get, expires)).Url);
    }

    private OssCredentialsProvider SlowCredentials() => OssCredentialsProvider.FromDelegate(
        _ =>
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            return new(new OssCredentials("ak", "sk"));
        },
        TimeProvider.System);

    private OssClient Client(OssSignatureVersion version, OssCredentialsProvider? credentials = null) => new(new()
    {
        Region = "cn-hangzhou",
        SignatureVersion = version,
        Credentials = credentials ?? new OssCredentials("ak", "sk"),
        TimeProvider = _clock,
    });

    private sealed class OwnClient : OssClient
    {
        private readonly OssPresignedRequest _own = new("own", HttpMethod.Get, new Dictionary<string, string>(), default);

        public override OssPresignedRequest Presign(IOssRequest request, TimeSpan lifetime) => _own;

        public override ValueTask<OssPresignedRequest> PresignAsync(
            IOssRequest request, TimeSpan lifetime, CancellationToken cancellationToken = default) => new(_own);
    }
}
