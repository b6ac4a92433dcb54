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

    [Fact]
    public async Task A_preflight_without_origin_says_so()
    {
        using var response = await BrowseAsync("k", HttpMethod.Options);

        Assert.Contains("Origin request header needed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_a_page_of_an_allowed_origin_says_that_it_may_be_read()
    {
        await fixture.Client().PutObjectAsync(Bucket, "page", "text");

        using var response = await BrowseAsync("page", HttpMethod.Get, ("Origin", "https://www.example.com"));

        Assert.Equal("https://www.example.com", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("Origin", response.Headers.Vary.Single());
        Assert.Equal("text", await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> BrowseAsync(string key, HttpMethod method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(fixture.Emulator.Endpoint, $"{Bucket}/{key}"));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await fixture.Http.SendAsync(request);
    }
}
