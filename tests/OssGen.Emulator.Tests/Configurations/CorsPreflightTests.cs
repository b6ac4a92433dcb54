using System.Net;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

/// <summary>Preflights of every operation are answered by the rules alone.</summary>
public sealed class CorsPreflightTests(EmulatorFixture fixture) : CorsTest(fixture)
{
    [Fact]
    public async Task A_preflight_is_answered_from_the_first_rule_that_allows_it()
    {
        var allowed = await Fixture.Client().OptionObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "k",
            Origin = "https://www.example.com",
            AccessControlRequestMethod = CorsMethod.Put,
            AccessControlRequestHeaders = "content-type, x-oss-meta-a",
        });

        Assert.Equal("https://www.example.com", allowed.AccessControlAllowOrigin);
        Assert.Equal("GET, PUT", allowed.AccessControlAllowMethods);
        Assert.Equal("content-type, x-oss-meta-a", allowed.AccessControlAllowHeaders);
        Assert.Equal("ETag, x-oss-request-id", allowed.AccessControlExposeHeaders);
        Assert.Equal(600, allowed.AccessControlMaxAge);
    }

    [Theory]
    [InlineData("https://www.example.com", "DELETE", "")]
    [InlineData("https://www.example.com", "PUT", "authorization")]
    [InlineData("https://example.org", "PUT", "")]
    public async Task A_preflight_that_no_rule_allows_is_refused(string origin, string method, string headers)
    {
        using var response = await BrowseAsync(
            "k",
            HttpMethod.Options, ("Origin", origin), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", headers));

        Assert.Contains("<Code>AccessForbidden</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preflight_of_anybody_needs_no_signature()
    {
        using var response = await BrowseAsync(
            "k", HttpMethod.Options, ("Origin", "https://anywhere.org"), ("Access-Control-Request-Method", "GET"));

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("k?uploads")]
    public async Task A_preflight_without_origin_says_so(string target)
    {
        using var response = await BrowseAsync(target, HttpMethod.Options);

        Assert.Contains("Origin request header needed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preflight_without_a_method_says_so()
    {
        using var response = await BrowseAsync("k", HttpMethod.Options, ("Origin", "https://anywhere.org"));

        Assert.Contains(
            "Access-Control-Request-Method request header needed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?list-type=2")]
    [InlineData("?delete")]
    [InlineData("?uploads")]
    [InlineData("k?uploads")]
    [InlineData("k?partNumber=1&uploadId=1")]
    [InlineData("k?append&position=0")]
    [InlineData("k?acl")]
    [InlineData("k?noSuchOperation")]
    [InlineData("k?x-oss-process=image/info")]
    public async Task A_preflight_of_any_operation_is_answered(string target)
    {
        using var response = await BrowseAsync(
            target, HttpMethod.Options, ("Origin", "https://www.example.com"), ("Access-Control-Request-Method", "PUT"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("https://www.example.com", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public async Task A_preflight_of_a_presigned_request_is_answered_although_it_is_signed_for_another_method(OssSignatureVersion version)
    {
        var client = Fixture.Client(version);
        var upload = client.Presign(
            new PutObjectRequest { Bucket = Bucket, Key = "upload", Content = OssContent.Empty, ContentType = "text/plain" },
            TimeSpan.FromMinutes(1));

        using var response = await BrowseAsync(
            upload.Uri,
            HttpMethod.Options,
            ("Origin", "https://www.example.com"),
            ("Access-Control-Request-Method", "PUT"),
            ("Access-Control-Request-Headers", "content-type"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("content-type", response.Headers.GetValues("Access-Control-Allow-Headers").Single());
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("nonsense")]
    public async Task A_preflight_for_a_method_that_no_rule_can_have_is_forbidden(string method)
    {
        using var response = await BrowseAsync(
            "k", HttpMethod.Options, ("Origin", "https://www.example.com"), ("Access-Control-Request-Method", method));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("<Code>AccessForbidden</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preflight_of_the_service_is_forbidden()
    {
        using var response = await BrowseAsync(
            Fixture.Emulator.Endpoint,
            HttpMethod.Options, ("Origin", "https://www.example.com"), ("Access-Control-Request-Method", "GET"));

        Assert.Contains("<Code>AccessForbidden</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preflight_for_a_missing_bucket_says_so()
    {
        using var response = await BrowseAsync(
            new Uri(Fixture.Emulator.Endpoint, "no-such-bucket/k"),
            HttpMethod.Options, ("Origin", "https://www.example.com"), ("Access-Control-Request-Method", "GET"));

        Assert.Contains("<Code>NoSuchBucket</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
