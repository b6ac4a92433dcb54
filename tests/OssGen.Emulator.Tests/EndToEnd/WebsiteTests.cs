using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A bucket with a website configuration is a website for those who don't sign, at its own host.</summary>
public sealed class WebsiteTests(WebsiteSite site) : IClassFixture<WebsiteSite>
{
    private const string Bucket = WebsiteSite.Bucket;
    private const string Host = WebsiteSite.Host;
    private const string Domain = WebsiteSite.Domain;

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
}
