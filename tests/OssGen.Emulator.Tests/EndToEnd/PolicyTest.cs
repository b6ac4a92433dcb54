using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A bucket, whose policy a test sets, and callers: its owner, a RAM user of the owner, and another account.</summary>
public abstract class PolicyTest : IAsyncLifetime
{
    protected const string Bucket = "policies";
    protected const string Source = "policies-source";
    private const string Secret = "a-secret-of-tests";

    private readonly List<OssClient> _clients = [];
    private readonly HttpClient _http = new();
    private OssEmulator _emulator = null!;

    protected Uri Endpoint => _emulator.Endpoint;

    protected OssClient Owner => Client("owner-key");

    protected OssClient User => Client("user-key");

    protected OssClient Other => Client("other-key");

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new()
        {
            Accounts =
            [
                new("owner-key", Secret, "owner"), new("user-key", Secret, "owner") { UserId = "user" }, new("other-key", Secret, "other"),
            ],
        });
        await Owner.PutBucketAsync(Bucket);
        await Owner.PutObjectAsync(Bucket, "k", "hello, oss");
        await Other.PutBucketAsync(Source);
        await Other.PutObjectAsync(Source, "s", "hello, oss");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        _clients.ForEach(client => client.Dispose());
        await _emulator.DisposeAsync();
    }

    protected static string Allow(string principal, string action, string path, string? condition = null) =>
        Statement("Allow", principal, action, path, condition);

    protected static string Deny(string principal, string action, string path, string? condition = null) =>
        Statement("Deny", principal, action, path, condition);

    protected static async Task RefusedAsync<T>(Func<ValueTask<T>> call, string? ec = "0003-00000101")
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => call().AsTask());
        Assert.Equal((403, ec), (error.StatusCode, error.EC));
    }

    protected async Task PutAsync(params string[] statements) =>
        await Owner.PutBucketPolicyAsync(Bucket, $$"""{"Version":"1","Statement":[{{string.Join(',', statements)}}]}""");

    protected async Task<HttpStatusCode> AnonymousAsync(string key)
    {
        using var response = await _http.GetAsync(new Uri(_emulator.Endpoint, $"{Bucket}/{key}"));
        return response.StatusCode;
    }

    protected async Task<HttpStatusCode> PostAsync(string key)
    {
        using var form = new MultipartFormDataContent { { new StringContent(key), "key" }, { new StringContent("x"), "file", "x" } };
        using var response = await _http.PostAsync(new Uri(_emulator.Endpoint, Bucket), form);
        return response.StatusCode;
    }

    private OssClient Client(string id)
    {
        var client = new OssClient(
            new() { Endpoint = _emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials(id, Secret) });
        _clients.Add(client);
        return client;
    }

    private static string Statement(string effect, string principal, string action, string path, string? condition) =>
        $$"""{"Effect":"{{effect}}","Principal":["{{principal}}"],"Action":"{{action}}","Resource":"acs:oss:*:*:{{Bucket}}{{path}}" """
            + (condition is null ? "}" : $",\"Condition\":{condition}}}");
}
