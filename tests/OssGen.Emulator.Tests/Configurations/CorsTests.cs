using System.Net;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

/// <summary>Replies to pages of allowed origins say that they may be read, and invalid rules are refused.</summary>
public sealed class CorsTests(EmulatorFixture fixture) : CorsTest(fixture)
{
    [Fact]
    public async Task A_reply_to_a_page_of_an_allowed_origin_says_that_it_may_be_read()
    {
        await Fixture.Client().PutObjectAsync(Bucket, "page", "text");

        using var response = await BrowseAsync("page", HttpMethod.Get, ("Origin", "https://www.example.com"));

        Assert.Equal("https://www.example.com", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Empty(response.Headers.Vary);
        Assert.Equal("text", await response.Content.ReadAsStringAsync());
    }

    public static TheoryData<string, string, int> Failures => new()
    {
        { "GET", "no-such-key", 404 },
        { "GET", "?acl", 403 },
        { "PUT", "k?acl", 400 },
        { "GET", "k?OSSAccessKeyId=id&Expires=1&Signature=AAAA", 403 },
        { "GET", "k?noSuchOperation", 404 },
        { "PUT", "?cors", 403 },
        { "GET", "%2Fk", 400 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_page_of_an_allowed_origin_can_read_an_error(string method, string target, int status)
    {
        using var response = await BrowseAsync(target, new HttpMethod(method), ("Origin", "https://www.example.com"));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("https://www.example.com", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("ETag, x-oss-request-id", response.Headers.GetValues("Access-Control-Expose-Headers").Single());
    }

    [Fact]
    public async Task A_page_of_an_allowed_origin_can_read_that_a_callback_failed()
    {
        var put = new PutObjectRequest
        {
            Bucket = Bucket, Key = "called", Callback = """{"callbackUrl":"http://127.0.0.1:1/","callbackBody":"b"}""",
        };
        var url = Fixture.Client().Presign(put, TimeSpan.FromMinutes(1)).Uri;

        using var response = await BrowseAsync(url, HttpMethod.Put, ("Origin", "https://www.example.com"));

        Assert.Equal(203, (int)response.StatusCode);
        Assert.Equal("https://www.example.com", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task A_page_of_an_allowed_origin_can_read_that_nothing_changed()
    {
        var stored = await Fixture.Client().PutObjectAsync(Bucket, "unchanged", "text");

        using var response = await BrowseAsync(
            "unchanged", HttpMethod.Get, ("Origin", "https://www.example.com"), ("If-None-Match", stored.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal("https://www.example.com", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task A_page_of_another_origin_can_not_read_an_error()
    {
        using var response = await BrowseAsync("k?acl", HttpMethod.Put, ("Origin", "https://example.org"));

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("GET", "no-such-key", null, true)]
    [InlineData("GET", "no-such-key", "https://www.example.com", true)]
    [InlineData("GET", "no-such-key", "https://example.org", true)]
    [InlineData("PUT", "stored", null, true)]
    [InlineData("OPTIONS", "k", "https://www.example.com", true)]
    [InlineData("OPTIONS", "k", "https://example.org", true)]
    [InlineData("PUT", "stored", null, false)]
    [InlineData("GET", "no-such-key", "https://www.example.com", false)]
    [InlineData("OPTIONS", "k", "https://www.example.com", false)]
    public async Task Every_reply_varies_by_origin_only_if_the_rules_say_so(string method, string key, string? origin, bool varies)
    {
        var bucket = varies ? "cors-varies" : "cors-varies-not";
        await Fixture.Client().PutBucketAsync(new() { Bucket = bucket, Acl = BucketAcl.PublicReadWrite });
        await Fixture.Client().PutBucketCorsAsync(new()
        {
            Bucket = bucket,
            CorsRules = [new() { AllowedOrigins = ["https://www.example.com"], AllowedMethods = [CorsMethod.Get, CorsMethod.Put] }],
            ResponseVary = varies,
        });
        (string, string)[] headers = origin is null ? [] : [("Origin", origin), ("Access-Control-Request-Method", "GET")];

        using var response = await BrowseAsync(new Uri(Fixture.Emulator.Endpoint, $"{bucket}/{key}"), new HttpMethod(method), headers);

        Assert.Equal(varies ? ["Origin"] : [], response.Headers.Vary);
    }

    public static TheoryData<string, CorsRule> Invalid => new()
    {
        { "InvalidArgument", Rule with { AllowedOrigins = ["https://*.example.*"] } },
        { "InvalidArgument", Rule with { AllowedHeaders = ["x-*-*"] } },
        { "InvalidArgument", Rule with { ExposeHeaders = ["*"] } },
        { "InvalidArgument", Rule with { ExposeHeaders = ["x-oss-*"] } },
        { "InvalidArgument", Rule with { AllowedMethods = [new CorsMethod("PATCH")] } },
        { "InvalidArgument", Rule with { AllowedMethods = [CorsMethod.Get, new CorsMethod("GET,PUT")] } },
        { "MalformedXML", Rule with { AllowedHeaders = [new string('a', 16 * 1024)] } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task A_rule_that_OSS_does_not_take_is_refused(string code, CorsRule rule)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => Fixture.Client().PutBucketCorsAsync(Bucket, [rule]).AsTask());

        Assert.Equal((400, code), (error.StatusCode, error.Code));
    }

    [Theory]
    [InlineData(0, "<AllowedMethod>GET</AllowedMethod>", "MalformedXML")]
    [InlineData(1, "", "MalformedXML")]
    [InlineData(21, "<AllowedMethod>GET</AllowedMethod>", "CORSRuleBeyondLimit")]
    public async Task A_number_of_rules_or_methods_that_OSS_does_not_take_is_refused(int count, string method, string code)
    {
        var rule = $"<CORSRule><AllowedOrigin>*</AllowedOrigin>{method}</CORSRule>";
        var presigned = Fixture.Client().Presign(new PutBucketCorsRequest { Bucket = Bucket, CorsRules = [Rule] }, TimeSpan.FromHours(1));
        using var message = new HttpRequestMessage(presigned.Method, presigned.Url)
        {
            Content = new StringContent($"<CORSConfiguration>{string.Concat(Enumerable.Repeat(rule, count))}</CORSConfiguration>"),
        };
        message.Content.Headers.ContentType = new("application/xml");

        using var response = await Fixture.Http.SendAsync(message);

        Assert.Contains($"<Code>{code}</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
