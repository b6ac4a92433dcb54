using OssGen.Endpoints;
using OssGen.Signing;
using OssGen.Tests.Requests;
using OssGen.Wire;

namespace OssGen.Tests.Signing;

public sealed class PresignerTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_702_743_657);
    private static readonly OssCredentials Key = new("ak", "sk");

    private static readonly ProbeRequest Get = new("GET", writer =>
    {
        writer.Bucket("bucket");
        writer.Key("k");
    });

    [Fact]
    public void Gives_url_method_and_end()
    {
        var presigned = Presign(Get, TimeSpan.FromMinutes(10));

        Assert.StartsWith("https://bucket.oss-cn-hangzhou.aliyuncs.com/k?", presigned.Url, StringComparison.Ordinal);
        Assert.Equal((HttpMethod.Get, Now.AddMinutes(10)), (presigned.Method, presigned.Expires));
        Assert.Contains("x-oss-expires=600&", presigned.Url, StringComparison.Ordinal);
        Assert.Empty(presigned.Headers);
    }

    [Fact]
    public void As_text_it_is_the_url()
    {
        var presigned = Presign(Get, TimeSpan.FromMinutes(10));

        Assert.Equal(presigned.Url, $"{presigned}");
    }

    [Fact]
    public void Its_uri_keeps_dot_segments()
    {
        var request = new ProbeRequest("GET", writer =>
        {
            writer.Bucket("bucket");
            writer.Key("a/../b");
        });

        Assert.StartsWith("/a/../b?", Presign(request, TimeSpan.FromMinutes(1)).Uri.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_the_headers_to_send_without_those_of_the_signature()
    {
        var request = new ProbeRequest("PUT", writer =>
        {
            writer.Bucket("bucket");
            writer.Key("k");
            writer.Header("Content-Type", "text/plain");
            writer.Header("x-oss-object-acl", "private");
        })
        { ExtraHeaders = new Dictionary<string, string> { ["x-oss-new"] = "1" } };

        var presigned = Presign(request, TimeSpan.FromMinutes(10));

        Assert.Equal(
            new Dictionary<string, string> { ["Content-Type"] = "text/plain", ["x-oss-object-acl"] = "private", ["x-oss-new"] = "1" },
            presigned.Headers.ToDictionary());
    }

    [Fact]
    public void Extra_parameters_are_part_of_the_url()
    {
        var presigned = Presign(
            Get with { ExtraQuery = new Dictionary<string, string?> { ["x-oss-process"] = "style/a" } }, TimeSpan.FromMinutes(10));

        Assert.Contains("x-oss-process=style%2Fa", presigned.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(604_800)]
    public void V4_takes_one_second_to_seven_days(int seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), Presign(Get, TimeSpan.FromSeconds(seconds)).Expires);

    [Theory]
    [InlineData(0, "at least one second")]
    [InlineData(-1, "at least one second")]
    [InlineData(604_801, "at most 7 days")]
    public void V4_refuses_other_lifetimes_and_says_why(int seconds, string reason)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Presign(Get, TimeSpan.FromSeconds(seconds)));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void V1_takes_more_than_seven_days() =>
        Assert.Equal(Now.AddDays(30), Presign(Get, TimeSpan.FromDays(30), OssSignatureVersion.V1, Key).Expires);

    [Fact]
    public void A_lifetime_beyond_the_calendar_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Presign(Get, TimeSpan.MaxValue, OssSignatureVersion.V1, Key));

    [Fact]
    public void Temporary_credentials_end_it_earlier()
    {
        var temporary = new OssCredentials("ak", "sk", "token", Now.AddMinutes(5));

        Assert.Equal(Now.AddMinutes(5), Presign(Get, TimeSpan.FromHours(1), OssSignatureVersion.V4, temporary).Expires);
    }

    [Fact]
    public void An_anonymous_client_cannot_presign()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Presign(Get, TimeSpan.FromMinutes(1), OssSignatureVersion.V4, null));

        Assert.Contains("OssClientOptions.Credentials", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public void Presigning_twice_gives_the_same(OssSignatureVersion version) =>
        Assert.Equal(Presign(Get, TimeSpan.FromMinutes(1), version, Key).Url, Presign(Get, TimeSpan.FromMinutes(1), version, Key).Url);

    private static OssPresignedRequest Presign(ProbeRequest request, TimeSpan lifetime) =>
        Presign(request, lifetime, OssSignatureVersion.V4, Key);

    private static OssPresignedRequest Presign(
        ProbeRequest request, TimeSpan lifetime, OssSignatureVersion version, OssCredentials? credentials) => Presigner.Presign(
        request, new OssRequestWriter(), OssSigner.Create(version, "cn-hangzhou"), null, OssEndpoint.Resolve(null, "cn-hangzhou"),
        credentials, Now, PresignTerm.For(lifetime));
}
