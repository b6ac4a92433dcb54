using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A bucket with a website configuration is a website for those who don't sign, at its own host.</summary>
public sealed class WebsiteTests(WebsiteTests.Site site) : IClassFixture<WebsiteTests.Site>
{
    private const string Bucket = "site";
    private const string Host = $"{Bucket}.oss.test";
    private const string Domain = "www.site.example.com";

    private static readonly WebsiteIndexDocument OfRoot = new() { Suffix = "index.html" };

    private static readonly WebsiteIndexDocument OfFolders = new() { Suffix = "index.html", SupportSubDir = true };

    private static readonly WebsiteErrorDocument Error = new() { Key = "error.html" };

    [Theory]
    [InlineData(Host)]
    [InlineData(Domain)]
    [InlineData($"{Bucket}.127.0.0.1")]
    public async Task The_root_is_the_index_page(string host)
    {
        await site.ConfigureAsync(OfRoot, null);

        Assert.Equal((200, "root", "text/html"), await site.GetAsync("", host));
    }

    [Theory]
    [InlineData("?utm_source=mail")]
    [InlineData("?v2")]
    [InlineData("index.html")]
    public async Task A_page_can_have_a_query_or_its_own_key(string path)
    {
        await site.ConfigureAsync(OfRoot, null);

        Assert.Equal((200, "root", "text/html"), await site.GetAsync(path));
    }

    [Theory]
    [InlineData(false, "root")]
    [InlineData(true, "folder")]
    public async Task A_folder_has_the_index_page_of_the_root_or_its_own(bool hasOwn, string expected)
    {
        await site.ConfigureAsync(hasOwn ? OfFolders : OfRoot, null);

        Assert.Equal((200, expected, "text/html"), await site.GetAsync("dir/"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    public async Task A_folder_without_its_slash_is_redirected(string? type)
    {
        await site.ConfigureAsync(OfFolders with { Type = type is null ? null : new WebsiteIndexType(type) }, Error);

        using var response = await site.SendAsync(HttpMethod.Get, "a%20dir");

        Assert.Equal((HttpStatusCode.Found, "/a%20dir/"), (response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_folder_without_its_slash_can_be_its_index_page()
    {
        await site.ConfigureAsync(OfFolders with { Type = WebsiteIndexType.Content }, Error);

        Assert.Equal((200, "folder", "text/html"), await site.GetAsync("dir"));
    }

    [Fact]
    public async Task A_folder_without_its_slash_can_be_missing()
    {
        await site.ConfigureAsync(OfFolders with { Type = WebsiteIndexType.NotFound }, Error);

        Assert.Equal((404, "not here", "text/html"), await site.GetAsync("dir"));
    }

    [Theory]
    [InlineData(null, 404)]
    [InlineData(404, 404)]
    [InlineData(200, 200)]
    public async Task A_missing_page_is_the_error_page_with_its_status(int? status, int expected)
    {
        await site.ConfigureAsync(OfRoot, Error with { HttpStatus = status });

        Assert.Equal((expected, "not here", "text/html"), await site.GetAsync("missing", range: "bytes=0-1"));
    }

    [Theory]
    [InlineData("no-error.html")]
    [InlineData(null)]
    public async Task Without_an_error_page_there_is_the_error(string? key)
    {
        await site.ConfigureAsync(OfRoot, key is null ? null : new() { Key = key });

        var (status, text, _) = await site.GetAsync("missing");

        Assert.Equal(404, status);
        Assert.Contains("<Code>NoSuchKey</Code>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_request_has_the_headers_of_the_page()
    {
        await site.ConfigureAsync(OfRoot, Error);

        using var found = await site.SendAsync(HttpMethod.Head, "");
        using var missing = await site.SendAsync(HttpMethod.Head, "missing");

        Assert.Equal((HttpStatusCode.OK, 4), (found.StatusCode, found.Content.Headers.ContentLength));
        Assert.Equal((HttpStatusCode.NotFound, 8), (missing.StatusCode, missing.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task A_page_keeps_its_conditions()
    {
        await site.ConfigureAsync(OfRoot, Error);
        using var page = await site.SendAsync(HttpMethod.Get, "");

        using var again = await site.SendAsync(
            HttpMethod.Get, "", configure: request => request.Headers.IfNoneMatch.Add(page.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_private_page_is_forbidden()
    {
        await site.ConfigureAsync(OfRoot, Error);

        var (status, text, _) = await site.GetAsync("private");

        Assert.Equal(403, status);
        Assert.Contains("<Code>AccessDenied</Code>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_requests_are_no_page_views()
    {
        await site.ConfigureAsync(OfFolders, Error);

        Assert.NotEmpty((await site.Client.ListObjectsAsync(Bucket)).Contents);
        var error = await Assert.ThrowsAsync<OssServiceException>(() => site.Client.GetObjectAsync(Bucket, "dir").AsTask());
        Assert.Equal((404, "NoSuchKey"), (error.StatusCode, error.Code));
    }

    [Theory]
    [InlineData(Bucket, null)]
    [InlineData("?prefix=dir", Host)]
    [InlineData("?list-type=2", Host)]
    public async Task Listings_stay_listings(string path, string? host)
    {
        await site.ConfigureAsync(OfRoot, Error);

        var (_, text, _) = await site.GetAsync(path, host);

        Assert.Contains("<ListBucketResult", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_for_a_prefix_redirects_existing_and_missing_pages()
    {
        await site.ConfigureAsync(
            OfRoot,
            Error,
            Rule(
                new() { KeyPrefixEquals = "dir/" },
                External() with { ReplaceKeyPrefixWith = "new dir/", HttpRedirectCode = RedirectStatus.MovedPermanently }));

        foreach (var name in (string[])["index.html", "missing"])
        {
            using var response = await site.SendAsync(HttpMethod.Get, $"dir/{name}");
            Assert.Equal(
                (HttpStatusCode.MovedPermanently, $"https://example.com/new%20dir/{name}"),
                (response.StatusCode, response.Headers.Location!.OriginalString));
        }
    }

    [Theory]
    [InlineData("missing", "https://example.com/missing")]
    [InlineData("missing?a=b%20c&d", "https://example.com/missing?a=b%20c&d")]
    public async Task A_rule_for_missing_pages_leaves_others_alone(string path, string location)
    {
        await site.ConfigureAsync(
            OfRoot, Error, Rule(new() { HttpErrorCodeReturnedEquals = 404 }, External() with { PassQueryString = true }));

        using var missing = await site.SendAsync(HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.Found, location), (missing.StatusCode, missing.Headers.Location!.OriginalString));
        Assert.Equal((200, "root", "text/html"), await site.GetAsync(""));
    }

    [Theory]
    [InlineData("test", 302)]
    [InlineData("other", 404)]
    public async Task A_rule_can_ask_for_a_header(string agent, int expected)
    {
        await site.ConfigureAsync(
            OfRoot,
            null,
            Rule(new() { IncludeHeaders = [new() { Key = "user-agent", StartsWith = "te", EndsWith = "st" }] }, External()));

        using var response = await site.SendAsync(
            HttpMethod.Get, "missing", configure: request => request.Headers.Add("User-Agent", agent));

        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_rule_with_the_lowest_number_applies()
    {
        await site.ConfigureAsync(
            OfRoot,
            Error,
            Rule(new() { KeySuffixEquals = ".jpg" }, External() with { ReplaceKeyWith = "second/${key}" }, 2),
            Rule(new() { KeySuffixEquals = ".jpg" }, External() with { ReplaceKeyWith = "first/${key}.png" }, 1));

        using var response = await site.SendAsync(HttpMethod.Get, "a.jpg");

        Assert.Equal("https://example.com/first/a.jpg.png", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_internal_rule_serves_another_object()
    {
        await site.ConfigureAsync(
            OfRoot,
            Error,
            Rule(
                new() { HttpErrorCodeReturnedEquals = 404 },
                new() { RedirectType = RedirectType.Internal, ReplaceKeyWith = "dir/index.html" }));

        Assert.Equal((200, "folder", "text/html"), await site.GetAsync("some/route"));
    }

    [Fact]
    public async Task A_rule_that_mirrors_says_that_nothing_is_fetched()
    {
        await site.ConfigureAsync(
            OfRoot,
            Error,
            Rule(
                new() { HttpErrorCodeReturnedEquals = 404 },
                new() { RedirectType = RedirectType.Mirror, MirrorUrl = "http://origin.example.com/" }));

        var (status, text, _) = await site.GetAsync("missing");

        Assert.Equal(400, status);
        Assert.Contains("<Code>NotImplemented</Code>", text, StringComparison.Ordinal);
        Assert.Contains("<MirrorURL>http://origin.example.com/</MirrorURL>", text, StringComparison.Ordinal);
        Assert.Equal((200, "root", "text/html"), await site.GetAsync(""));
    }

    [Fact]
    public async Task The_version_of_a_folder_is_not_that_of_its_page()
    {
        await site.ConfigureAsync(OfFolders, null);

        Assert.Equal((200, "folder", "text/html"), await site.GetAsync("dir/?versionId=abc"));
    }

    [Fact]
    public async Task A_page_has_the_traffic_limit_of_its_object()
    {
        await site.ConfigureAsync(OfRoot, null);

        Assert.Equal(400, (await site.GetAsync("index.html?x-oss-traffic-limit=fast")).Status);
    }

    [Fact]
    public async Task A_bucket_without_a_website_is_listed()
    {
        await site.Client.DeleteBucketWebsiteAsync(Bucket);

        var (status, text, _) = await site.GetAsync("");

        Assert.Equal(200, status);
        Assert.Contains("<ListBucketResult", text, StringComparison.Ordinal);
    }

    private static RoutingRuleRedirect External() =>
        new() { RedirectType = RedirectType.External, HostName = "example.com", Protocol = RedirectProtocol.Https };

    private static RoutingRule Rule(RoutingRuleCondition condition, RoutingRuleRedirect redirect, int number = 1) =>
        new() { RuleNumber = number, Condition = condition, Redirect = redirect };

    /// <summary>An emulator with a bucket that everybody may read, and a domain of it.</summary>
    public sealed class Site : IAsyncLifetime
    {
        private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });
        private OssEmulator _emulator = null!;

        public OssClient Client { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _emulator = await OssEmulator.StartAsync();
            Client = new OssClient(
                new()
                {
                    Endpoint = _emulator.Endpoint.ToString(),
                    Region = "cn-hangzhou",
                    Credentials = new OssCredentials("id", "secret"),
                });
            await Client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicRead });
            await Client.PutCnameAsync(Bucket, Domain);
            await PutAsync("index.html", "root");
            await PutAsync("dir/index.html", "folder");
            await PutAsync("a dir/index.html", "folder");
            await PutAsync("error.html", "not here");
            await Client.PutObjectAsync(new() { Bucket = Bucket, Key = "private", Content = "secret", Acl = ObjectAcl.Private });
        }

        public async Task DisposeAsync()
        {
            Client.Dispose();
            _http.Dispose();
            await _emulator.DisposeAsync();
        }

        public async Task ConfigureAsync(WebsiteIndexDocument? index, WebsiteErrorDocument? error, params RoutingRule[] rules) =>
            await Client.PutBucketWebsiteAsync(
                Bucket, new WebsiteConfiguration { IndexDocument = index, ErrorDocument = error, RoutingRules = [.. rules] });

        public async Task<(int Status, string Text, string? Type)> GetAsync(string path, string? host = Host, string? range = null)
        {
            using var response = await SendAsync(
                HttpMethod.Get, path, host, request => request.Headers.TryAddWithoutValidation("Range", range));
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType);
        }

        public async Task<HttpResponseMessage> SendAsync(
            HttpMethod method, string path, string? host = Host, Action<HttpRequestMessage>? configure = null)
        {
            using var request = new HttpRequestMessage(method, new Uri(_emulator.Endpoint, path));
            request.Headers.Host = host;
            configure?.Invoke(request);
            return await _http.SendAsync(request);
        }

        private async Task PutAsync(string key, string text) =>
            await Client.PutObjectAsync(new() { Bucket = Bucket, Key = key, Content = text, ContentType = "text/html" });
    }
}
