using System.Net;
using System.Text.Json;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>The paths that control the emulator exist where they are enabled, and hide no object.</summary>
public sealed class ControlTests : IAsyncLifetime
{
    private const string Bucket = "controlled";
    private const string Health = "_ossgen/health";
    private const string Reset = "_ossgen/reset";

    private readonly HttpClient _http = new();
    private OssEmulator _emulator = null!;
    private OssClient _client = null!;

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new() { ControlPaths = true });
        _client = Client(_emulator);
        await _client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicRead });
        await _client.PutObjectAsync(Bucket, Health, "an object");
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task Health_is_ok()
    {
        using var response = await SendAsync(HttpMethod.Get, Health);

        Assert.Equal((HttpStatusCode.OK, """{"status":"ok"}"""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_reset_empties_everything()
    {
        await _client.InitiateMultipartUploadAsync(Bucket, "parts");
        using var response = await SendAsync(HttpMethod.Post, Reset);

        Assert.Equal((HttpStatusCode.OK, """{"status":"empty"}"""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Empty((await _client.ListBucketsAsync()).Buckets);
        await _client.PutBucketAsync(Bucket);
        Assert.Empty((await _client.ListObjectsAsync(Bucket)).Contents);
        Assert.Empty((await _client.ListMultipartUploadsAsync(Bucket)).Uploads);
    }

    [Fact]
    public async Task A_reset_removes_the_files_of_objects()
    {
        using var folder = new OssGen.TestSupport.Folders.TemporaryFolder("oss-reset-test-");
        await using var emulator = await OssEmulator.StartAsync(new() { DataFolder = folder.Path });
        using var client = Client(emulator);
        await client.PutBucketAsync(Bucket);
        await client.PutObjectAsync(Bucket, "key", "hello, oss");
        var data = Path.Combine(folder.Path, "data");
        Assert.Single(Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories));

        await emulator.ResetAsync();

        Assert.Empty(Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories));
        await client.PutBucketAsync(Bucket);
        await client.PutObjectAsync(Bucket, "key", "hello, oss");
    }

    [Theory]
    [InlineData(null)]
    [InlineData($"{Bucket}.oss.test")]
    [InlineData($"{Bucket}.127.0.0.1")]
    public async Task An_object_of_the_same_name_is_served(string? host)
    {
        using var response = await SendAsync(HttpMethod.Get, host is null ? $"{Bucket}/{Health}" : Health, host);

        Assert.Equal("an object", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_host_with_a_bucket_has_no_such_paths()
    {
        using var response = await SendAsync(HttpMethod.Post, "reset", "_ossgen.oss.test");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await RequireKeptAsync();
    }

    [Theory]
    [InlineData("GET", Reset, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", Health, HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "_ossgen/nothing", HttpStatusCode.NotFound)]
    public async Task Other_requests_are_refused(string method, string path, HttpStatusCode expected)
    {
        using var response = await SendAsync(new HttpMethod(method), path);

        Assert.Equal(expected, response.StatusCode);
        await RequireKeptAsync();
    }

    // The path counts as it is sent, and the host of the target as that of the request.
    [Theory]
    [InlineData($"http://{Bucket}.oss.test/_ossgen/reset", $"{Bucket}.oss.test")]
    [InlineData("http://elsewhere.example/_ossgen/reset", $"{Bucket}.oss.test")]
    [InlineData("//_ossgen/reset", "127.0.0.1")]
    [InlineData("/x/../_ossgen/reset", "127.0.0.1")]
    [InlineData("/_OSSGEN/reset", "127.0.0.1")]
    [InlineData("/_ossgen/reset/", "127.0.0.1")]
    [InlineData("/_ossgen/reset%00", "127.0.0.1")]
    [InlineData("/_ossgen/reset", $"{Bucket}.oss.test")]
    [InlineData("/_ossgen/reset", $"{Bucket}.127.0.0.1")]
    public async Task Another_path_or_host_does_not_reset(string target, string host)
    {
        var reply = await RawConnection.SendAsync(
            _emulator.Endpoint, $"POST {target} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 4", reply, StringComparison.Ordinal);
        await RequireKeptAsync();
    }

    [Fact]
    public async Task A_page_in_a_browser_can_not_reset()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_emulator.Endpoint, Reset));
        request.Headers.Add("Origin", "http://example.com");
        using var response = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        await RequireKeptAsync();
    }

    // A page can send a form, and the emulator sends its callback.
    [Fact]
    public async Task A_callback_can_not_reset()
    {
        await _client.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        var callback = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
        {
            ["callbackUrl"] = new Uri(_emulator.Endpoint, Reset).AbsoluteUri, ["callbackBody"] = "reset",
        });
        using var form = new MultipartFormDataContent
        {
            { new StringContent("key"), "key" }, { new StringContent(Convert.ToBase64String(callback)), "callback" },
            { new StringContent("content"), "file", "a.txt" },
        };
        using var response = await _http.PostAsync(new Uri(_emulator.Endpoint, Bucket), form);

        Assert.Equal(HttpStatusCode.NonAuthoritativeInformation, response.StatusCode);
        await RequireKeptAsync();
    }

    [Theory]
    [InlineData("GET", Health)]
    [InlineData("POST", Reset)]
    public async Task Without_the_option_there_are_no_such_paths(string method, string path)
    {
        await using var emulator = await OssEmulator.StartAsync();
        using var client = Client(emulator);
        await client.PutBucketAsync(Bucket);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(emulator.Endpoint, path));
        using var response = await _http.SendAsync(request);

        Assert.Equal(method == "GET" ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single((await client.ListBucketsAsync()).Buckets);
    }

    private async Task RequireKeptAsync() => Assert.Equal(9, (await _client.HeadObjectAsync(Bucket, Health)).ContentLength);

    private static OssClient Client(OssEmulator emulator) => new(
        new() { Endpoint = emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? host = null)
    {
        var request = new HttpRequestMessage(method, new Uri(_emulator.Endpoint, path));
        request.Headers.Host = host;
        return _http.SendAsync(request);
    }
}
