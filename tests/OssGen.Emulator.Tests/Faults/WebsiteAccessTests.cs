using System.Net;

namespace OssGen.Emulator.Tests.Faults;

/// <summary>A website shows what its visitors may read, and passes no credentials on.</summary>
public sealed class WebsiteAccessTests : IAsyncLifetime
{
    private const string Bucket = "guarded-site";

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private OssEmulator _emulator = null!;
    private OssClient _client = null!;

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync();
        _client = new OssClient(
            new() { Endpoint = _emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
        await _client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicRead });
        await _client.PutObjectAsync(Bucket, "index.html", "page");
        await _client.PutObjectAsync(Bucket, "error.html", "error");
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "private", Content = "secret", Acl = ObjectAcl.Private });
        await ConfigureAsync();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_policy_can_deny_a_page_and_its_replacements()
    {
        await PutPolicyAsync("Deny", "index.html");
        await ConfigureAsync(Internal("index.html"));

        Assert.Equal((403, false), await GetAsync("", "page"));
        Assert.Equal((403, false), await GetAsync("index.html", "page"));
        Assert.Equal((403, false), await GetAsync("missing", "page"));
    }

    [Fact]
    public async Task A_policy_can_deny_the_error_page()
    {
        await PutPolicyAsync("Deny", "error.html");

        Assert.Equal((404, false), await GetAsync("missing", "error"));
    }

    [Fact]
    public async Task A_policy_can_open_the_pages_of_a_private_bucket()
    {
        await _client.PutBucketAclAsync(Bucket, BucketAcl.Private);
        Assert.Equal((403, false), await GetAsync("", "page"));

        await PutPolicyAsync("Allow", "*");

        Assert.Equal((200, true), await GetAsync("", "page"));
    }

    [Theory]
    [InlineData("private")]
    [InlineData("missing")]
    public async Task An_internal_rule_shows_no_private_object(string path)
    {
        await ConfigureAsync(Internal("private"));

        Assert.Equal((403, false), await GetAsync(path, "secret"));
    }

    [Fact]
    public async Task Block_public_access_closes_the_website()
    {
        await PutPolicyAsync("Allow", "*");
        await _client.PutBucketPublicAccessBlockAsync(Bucket, true);

        Assert.Equal((403, false), await GetAsync("", "page"));
        Assert.Equal((403, false), await GetAsync("missing", "error"));
    }

    [Fact]
    public async Task A_website_that_requesters_pay_for_has_no_visitors()
    {
        await _client.PutBucketRequestPaymentAsync(Bucket, BucketPayer.Requester);

        Assert.Equal((403, false), await GetAsync("", "page"));
        Assert.Equal((403, false), await GetAsync("missing", "error"));
    }

    [Fact]
    public async Task A_page_that_was_deleted_from_a_versioned_bucket_is_missing()
    {
        await _client.PutBucketVersioningAsync(Bucket, VersioningStatus.Enabled);
        var first = await _client.PutObjectAsync(Bucket, "page.html", "first");
        await _client.PutObjectAsync(Bucket, "page.html", "second");

        Assert.Equal((200, true), await GetAsync("page.html", "second"));
        Assert.Equal((200, true), await GetAsync($"page.html?versionId={Uri.EscapeDataString(first.VersionId!)}", "first"));
        await _client.DeleteObjectAsync(Bucket, "page.html");
        Assert.Equal((404, true), await GetAsync("page.html", "error"));
    }

    [Theory]
    [InlineData("?a=1&security-token=secret", "?a=1")]
    [InlineData("?x-oss-security-token=secret", "")]
    public async Task A_redirect_passes_no_credentials_on(string query, string passed)
    {
        await ConfigureAsync(new RoutingRuleRedirect
        {
            RedirectType = RedirectType.External, HostName = "example.com", PassQueryString = true,
        });

        using var response = await SendAsync("missing" + query);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal($"http://example.com/missing{passed}", response.Headers.Location!.OriginalString);
    }

    // Together, these would be a key of 20 MB in each reply.
    [Fact]
    public async Task A_redirect_with_many_keys_is_refused()
    {
        await ConfigureAsync(new RoutingRuleRedirect
        {
            RedirectType = RedirectType.Internal, ReplaceKeyWith = string.Concat(Enumerable.Repeat("${key}", 20_000)),
        });

        Assert.Equal((400, false), await GetAsync(new string('k', 1000), "page"));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    public async Task A_path_leads_to_no_file(string path) => Assert.Equal((404, true), await GetAsync($"x/{path}", "error"));

    private static RoutingRuleRedirect Internal(string key) => new() { RedirectType = RedirectType.Internal, ReplaceKeyWith = key };

    private async Task ConfigureAsync(RoutingRuleRedirect? redirect = null) => await _client.PutBucketWebsiteAsync(
        Bucket,
        new WebsiteConfiguration
        {
            IndexDocument = new() { Suffix = "index.html" },
            ErrorDocument = new() { Key = "error.html" },
            RoutingRules = redirect is null
                ? []
                : [new() { RuleNumber = 1, Condition = new() { HttpErrorCodeReturnedEquals = 404 }, Redirect = redirect }],
        });

    private async Task PutPolicyAsync(string effect, string key) => await _client.PutBucketPolicyAsync(
        Bucket,
        $$"""
        {"Version":"1","Statement":[{"Effect":"{{effect}}","Principal":["*"],"Action":"oss:GetObject",
        "Resource":"acs:oss:*:*:{{Bucket}}/{{key}}"}]}
        """);

    private async Task<(int Status, bool Contains)> GetAsync(string path, string content)
    {
        using var response = await SendAsync(path);
        return ((int)response.StatusCode, (await response.Content.ReadAsStringAsync()).Contains(content, StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> SendAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{_emulator.Endpoint}{path}"));
        request.Headers.Host = $"{Bucket}.oss.test";
        return await _http.SendAsync(request);
    }
}
