namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>An emulator with a bucket that everybody may read, and a domain of it.</summary>
public sealed class WebsiteSite : IAsyncLifetime
{
    public const string Bucket = "site";
    public const string Host = $"{Bucket}.oss.test";
    public const string Domain = "www.site.example.com";

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
