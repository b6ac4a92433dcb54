using System.Net.Http.Headers;
using System.Web;
using Microsoft.Extensions.Logging;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>The log of requests shows what a user needs to find a mistake, and no secret.</summary>
public sealed class RequestLogTests : IAsyncLifetime
{
    private const string Bucket = "logged";
    private const string Token = "token/of+a session==";

    private readonly RecordingLoggers _log = new();
    private readonly HttpClient _http = new();
    private readonly List<OssClient> _clients = [];
    private OssEmulator _emulator = null!;

    public static TheoryData<OssSignatureVersion> Versions { get; } = new(OssSignatureVersion.V1, OssSignatureVersion.V4);

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new() { LoggerFactory = _log });
        await Client().PutBucketAsync(Bucket);
        await _log.NextAsync();
    }

    public async Task DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        _http.Dispose();
        await _emulator.DisposeAsync();
        _log.Dispose();
    }

    [Fact]
    public async Task A_request_is_logged_with_its_operation_caller_and_outcome()
    {
        var put = await Client().PutObjectAsync(Bucket, "a b", "hello, oss");

        var logged = await _log.NextAsync();
        Assert.Equal(LogLevel.Information, logged.Level);
        Assert.Equal(
            [put.Response.RequestId, "id", "PutObject", "PUT", $"/{Bucket}/a b", 200, null],
            ((string[])["RequestId", "Caller", "Operation", "Method", "Resource", "Status", "Code"]).Select(name => logged.Values[name]));
        Assert.StartsWith($"{put.Response.RequestId} id PutObject PUT /{Bucket}/a b 200 - ", logged.Text, StringComparison.Ordinal);
        Assert.IsType<double>(logged.Values["ElapsedMilliseconds"]);
    }

    [Fact]
    public async Task A_refused_request_is_logged_with_its_code()
    {
        using var response = await _http.GetAsync(new Uri(_emulator.Endpoint, $"{Bucket}/missing"));

        var logged = await _log.NextAsync();
        Assert.Equal(("anonymous", 403, "AccessDenied"), (logged.Values["Caller"], logged.Values["Status"], logged.Values["Code"]));
        Assert.Equal(LogLevel.Information, logged.Level);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_was_signed_is_logged_where_the_signature_does_not_match(OssSignatureVersion version)
    {
        await Assert.ThrowsAsync<OssServiceException>(() => Client("wrong", version).GetObjectAsync(Bucket, "key").AsTask());

        var logged = await _log.NextAsync();
        Assert.Equal(("unverified", "SignatureDoesNotMatch"), (logged.Values["Caller"], logged.Values["Code"]));
        Assert.Contains("string to sign:\n    | ", logged.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"/{Bucket}/key",
            (string)logged.Values[version == OssSignatureVersion.V4 ? "CanonicalRequest" : "StringToSign"]!,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task No_secret_is_logged(OssSignatureVersion version)
    {
        var client = Client("wrong-secret", version, Token);
        await Assert.ThrowsAsync<OssServiceException>(() => client.GetObjectAsync(Bucket, "key").AsTask());
        var url = client.Presign(new GetObjectRequest { Bucket = Bucket, Key = "key" }, TimeSpan.FromMinutes(1)).Uri;
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        using var response = await _http.SendAsync(request);

        RecordingLoggers.LoggedEvent[] events = [await _log.NextAsync(), await _log.NextAsync()];
        var text = string.Join('\n', events.SelectMany(logged => logged.Values.Values.Append(logged.Text)));
        var signature = HttpUtility.ParseQueryString(url.Query)[version == OssSignatureVersion.V4 ? "x-oss-signature" : "Signature"]!;
        string[] secrets = ["wrong-secret", Token, Uri.EscapeDataString(Token), signature, Uri.EscapeDataString(signature)];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.Contains("***", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_access_key_id_that_no_account_has_is_not_logged()
    {
        using var response = await _http.GetAsync(
            new Uri(_emulator.Endpoint, $"{Bucket}/key?OSSAccessKeyId=secret-in-its-place&Expires=1&Signature=x"));

        Assert.DoesNotContain("secret-in-its-place", (await _log.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_that_is_signed_as_a_header_is_not_logged()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_emulator.Endpoint, Bucket));
        var now = DateTimeOffset.UtcNow;
        request.Headers.TryAddWithoutValidation("x-oss-date", now.ToString("yyyyMMdd'T'HHmmss'Z'", null));
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"OSS4-HMAC-SHA256 Credential=id/{now:yyyyMMdd}/cn-hangzhou/oss/aliyun_v4_request,"
                + "AdditionalHeaders=authorization,Signature=abcdef");
        using var response = await _http.SendAsync(request);

        var logged = await _log.NextAsync();
        Assert.Equal("SignatureDoesNotMatch", logged.Values["Code"]);
        Assert.DoesNotContain("abcdef", logged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_can_not_forge_a_line()
    {
        using var response = await _http.GetAsync(new Uri(_emulator.Endpoint, $"{Bucket}/a%0Aforged"));

        Assert.Contains("a\\u000Aforged", (await _log.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_logged_with_its_caller()
    {
        var form = await Client().PresignPostAsync(
            new OssPostPolicy(DateTimeOffset.UtcNow.AddMinutes(5)).RequireBucket(Bucket).RequireEqual("key", "posted"));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields.Append(new("key", "posted")))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent([1]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "file", "a.png");
        using var response = await _http.PostAsync(new Uri(_emulator.Endpoint, Bucket), content);

        var logged = await _log.NextAsync();
        Assert.Equal(("id", "PostObject", 204), (logged.Values["Caller"], logged.Values["Operation"], logged.Values["Status"]));
    }

    private OssClient Client(string secret = "secret", OssSignatureVersion version = OssSignatureVersion.V4, string? token = null)
    {
        var client = new OssClient(new()
        {
            Endpoint = _emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", secret, token),
            SignatureVersion = version,
            Retry = new OssRetryOptions { MaxAttempts = 1 },
        });
        _clients.Add(client);
        return client;
    }
}
