using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>The first routing rule of a website that applies to a request redirects it, or serves another object.</summary>
public sealed class WebsiteRuleTests(WebsiteSite site) : IClassFixture<WebsiteSite>
{
    private static readonly WebsiteIndexDocument OfRoot = new() { Suffix = "index.html" };

    private static readonly WebsiteErrorDocument Error = new() { Key = "error.html" };

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

    private static RoutingRuleRedirect External() =>
        new() { RedirectType = RedirectType.External, HostName = "example.com", Protocol = RedirectProtocol.Https };

    private static RoutingRule Rule(RoutingRuleCondition condition, RoutingRuleRedirect redirect, int number = 1) =>
        new() { RuleNumber = number, Condition = condition, Redirect = redirect };
}
