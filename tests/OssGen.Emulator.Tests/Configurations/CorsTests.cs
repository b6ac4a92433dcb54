using System.Net;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

public sealed class CorsTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "cors-calls";

    public async Task InitializeAsync()
    {
        await fixture.Client().PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
        await fixture.Client().PutBucketCorsAsync(
            Bucket,
            [
                new()
                {
                    AllowedOrigins = ["https://*.example.com"],
                    AllowedMethods = [CorsMethod.Get, CorsMethod.Put],
                    AllowedHeaders = ["x-oss-*", "Content-Type"],
                    ExposeHeaders = ["ETag", "x-oss-request-id"],
                    MaxAgeSeconds = 600,
                },
                new() { AllowedOrigins = ["*"], AllowedMethods = [CorsMethod.Get] },
            ]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_preflight_is_answered_from_the_first_rule_that_allows_it()
    {
        var allowed = await fixture.Client().OptionObjectAsync(new()
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
        var client = fixture.Client(version);
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
            fixture.Emulator.Endpoint,
            HttpMethod.Options, ("Origin", "https://www.example.com"), ("Access-Control-Request-Method", "GET"));

        Assert.Contains("<Code>AccessForbidden</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preflight_for_a_missing_bucket_says_so()
    {
        using var response = await BrowseAsync(
            new Uri(fixture.Emulator.Endpoint, "no-such-bucket/k"),
            HttpMethod.Options, ("Origin", "https://www.example.com"), ("Access-Control-Request-Method", "GET"));

        Assert.Contains("<Code>NoSuchBucket</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_a_page_of_an_allowed_origin_says_that_it_may_be_read()
    {
        await fixture.Client().PutObjectAsync(Bucket, "page", "text");

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
        var url = fixture.Client().Presign(put, TimeSpan.FromMinutes(1)).Uri;

        using var response = await BrowseAsync(url, HttpMethod.Put, ("Origin", "https://www.example.com"));

        Assert.Equal(203, (int)response.StatusCode);
        Assert.Equal("https://www.example.com", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task A_page_of_an_allowed_origin_can_read_that_nothing_changed()
    {
        var stored = await fixture.Client().PutObjectAsync(Bucket, "unchanged", "text");

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
        await fixture.Client().PutBucketAsync(new() { Bucket = bucket, Acl = BucketAcl.PublicReadWrite });
        await fixture.Client().PutBucketCorsAsync(new()
        {
            Bucket = bucket,
            CorsRules = [new() { AllowedOrigins = ["https://www.example.com"], AllowedMethods = [CorsMethod.Get, CorsMethod.Put] }],
            ResponseVary = varies,
        });
        (string, string)[] headers = origin is null ? [] : [("Origin", origin), ("Access-Control-Request-Method", "GET")];

        using var response = await BrowseAsync(new Uri(fixture.Emulator.Endpoint, $"{bucket}/{key}"), new HttpMethod(method), headers);

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
            () => fixture.Client().PutBucketCorsAsync(Bucket, [rule]).AsTask());

        Assert.Equal((400, code), (error.StatusCode, error.Code));
    }

    [Theory]
    [InlineData(0, "<AllowedMethod>GET</AllowedMethod>", "MalformedXML")]
    [InlineData(1, "", "MalformedXML")]
    [InlineData(21, "<AllowedMethod>GET</AllowedMethod>", "CORSRuleBeyondLimit")]
    public async Task A_number_of_rules_or_methods_that_OSS_does_not_take_is_refused(int count, string method, string code)
    {
        var rule = $"<CORSRule><AllowedOrigin>*</AllowedOrigin>{method}</CORSRule>";
        var presigned = fixture.Client().Presign(new PutBucketCorsRequest { Bucket = Bucket, CorsRules = [Rule] }, TimeSpan.FromHours(1));
        using var message = new HttpRequestMessage(presigned.Method, presigned.Url)
        {
            Content = new StringContent($"<CORSConfiguration>{string.Concat(Enumerable.Repeat(rule, count))}</CORSConfiguration>"),
        };
        message.Content.Headers.ContentType = new("application/xml");

        using var response = await fixture.Http.SendAsync(message);

        Assert.Contains($"<Code>{code}</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static CorsRule Rule { get; } = new() { AllowedOrigins = ["https://example.org"], AllowedMethods = [CorsMethod.Get] };

    private Task<HttpResponseMessage> BrowseAsync(string target, HttpMethod method, params (string Name, string Value)[] headers) =>
        BrowseAsync(new Uri(fixture.Emulator.Endpoint, $"{Bucket}/{target}"), method, headers);

    private async Task<HttpResponseMessage> BrowseAsync(Uri uri, HttpMethod method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, uri);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await fixture.Http.SendAsync(request);
    }
}
