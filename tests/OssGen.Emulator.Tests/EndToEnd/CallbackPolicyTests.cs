using System.Net;
using System.Text;
using OssGen.Emulator.Callbacks;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Callbacks are requests that somebody else wrote: who may have them made, and whom they reach.</summary>
public sealed class CallbackPolicyTests
{
    private const string Bucket = "policy-callbacks";

    /// <summary>The ways to ask for one.</summary>
    public static TheoryData<string> Ways { get; } = new("header", "query", "form", "complete");

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_emulator_that_others_can_reach_makes_none(string way)
    {
        await using var server = new CallbackServer("{}");
        await using var emulator = await StartAsync(IPAddress.Any, null);

        var (status, code) = await AskAsync(emulator, way, server.Url);

        Assert.Equal((400, "NotImplemented"), (status, code));
        Assert.Empty(server.Calls);
        Assert.False(await IsStoredAsync(emulator));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Where_it_makes_them_nobody_in_particular_has_none_made(string way)
    {
        await using var server = new CallbackServer("{}");
        await using var emulator = await StartAsync(IPAddress.Any, OssEmulatorCallbacks.Loopback);

        var (status, code) = await AskAsync(emulator, way, server.Url);

        Assert.Equal((403, "AccessDenied"), (status, code));
        Assert.Empty(server.Calls);
        Assert.False(await IsStoredAsync(emulator));
    }

    [Fact]
    public async Task Where_it_makes_them_a_signed_upload_calls_back()
    {
        await using var server = new CallbackServer("{}");
        await using var emulator = await StartAsync(IPAddress.Any, OssEmulatorCallbacks.Loopback);
        using var client = Client(emulator);

        await client.PutObjectAsync(
            new() { Bucket = Bucket, Key = "k", Content = "x", Callback = $$"""{"callbackUrl":"{{server.Url}}","callbackBody":"x"}""" });

        Assert.Single(server.Calls);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task On_loopback_anybody_who_may_write_calls_back(string way)
    {
        await using var server = new CallbackServer("{}");
        await using var emulator = await StartAsync(IPAddress.Loopback, null);

        var (status, _) = await AskAsync(emulator, way, server.Url);

        Assert.Equal(200, status);
        Assert.Single(server.Calls);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Who_may_not_write_calls_nobody(string way)
    {
        await using var server = new CallbackServer("{}");
        await using var emulator = await StartAsync(IPAddress.Loopback, null, BucketAcl.PublicRead);

        var (status, _) = await AskAsync(emulator, way, server.Url);

        Assert.Equal(403, status);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task Beyond_loopback_only_signed_uploads_call_back()
    {
        await using var emulator = await StartAsync(IPAddress.Loopback, OssEmulatorCallbacks.Anywhere);

        var (status, code) = await AskAsync(emulator, "header", "http://callbacks.example/");

        Assert.Equal((403, "AccessDenied"), (status, code));
        Assert.False(await IsStoredAsync(emulator));
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        await using var target = new CallbackServer("{}");
        await using var server = new CallbackServer("{}", $"302 Found\r\nLocation: {target.Url}");
        await using var emulator = await StartAsync(IPAddress.Loopback, null);

        var (status, code) = await AskAsync(emulator, "header", server.Url);

        Assert.Equal((203, "CallbackFailed"), (status, code));
        Assert.Empty(target.Calls);
    }

    // The name says loopback, but the address decides: with a resolver that says something else there is none to connect to.
    [Theory]
    [InlineData("203.0.113.7", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("0.0.0.0", false)]
    public void The_address_that_is_connected_to_decides(string address, bool allowed) =>
        Assert.Equal(allowed, new CallbackPolicy(OssEmulatorCallbacks.Loopback, IsReachable: false).Allows(IPAddress.Parse(address)));

    private static async Task<OssEmulator> StartAsync(IPAddress address, OssEmulatorCallbacks? callbacks, BucketAcl? acl = null)
    {
        var emulator = await OssEmulator.StartAsync(new() { Address = address, Callbacks = callbacks });
        using var client = Client(emulator);
        await client.PutBucketAsync(new() { Bucket = Bucket, Acl = acl ?? BucketAcl.PublicReadWrite });
        return emulator;
    }

    private static OssClient Client(OssEmulator emulator) =>
        new(new() { Endpoint = $"http://127.0.0.1:{emulator.Endpoint.Port}", Credentials = new OssCredentials("id", "secret") });

    private static async Task<bool> IsStoredAsync(OssEmulator emulator)
    {
        using var client = Client(emulator);
        return await client.ObjectExistsAsync(Bucket, "k");
    }

    // An anonymous upload that asks for a callback.
    private static async Task<(int Status, string? Code)> AskAsync(OssEmulator emulator, string way, string url)
    {
        var callback = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"callbackUrl":"{{url}}","callbackBody":"x"}"""));
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{emulator.Endpoint.Port}") };
        using var request = await RequestAsync(emulator, way, callback);
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var code = body.Contains("<Code>", StringComparison.Ordinal) ? body.Split("<Code>")[1].Split('<')[0] : null;
        return ((int)response.StatusCode, code);
    }

    private static async Task<HttpRequestMessage> RequestAsync(OssEmulator emulator, string way, string callback)
    {
        switch (way)
        {
            case "header":
                return new(HttpMethod.Put, $"{Bucket}/k")
                {
                    Content = new StringContent("x"),
                    Headers = { { "x-oss-callback", callback } },
                };
            case "query":
                return new(HttpMethod.Put, $"{Bucket}/k?callback={Uri.EscapeDataString(callback)}") { Content = new StringContent("x") };
            case "form":
                var form = new MultipartFormDataContent { { new StringContent("k"), "key" }, { new StringContent(callback), "callback" } };
                form.Add(new StringContent("x"), "file", "x");
                return new(HttpMethod.Post, Bucket) { Content = form };
            default:
                using (var client = Client(emulator))
                {
                    var id = (await client.InitiateMultipartUploadAsync(Bucket, "k")).UploadId;
                    await client.UploadPartAsync(Bucket, "k", 1, id, "x");
                    return new(HttpMethod.Post, $"{Bucket}/k?uploadId={id}")
                    {
                        Content = new ByteArrayContent([]), Headers = { { "x-oss-callback", callback }, { "x-oss-complete-all", "yes" } },
                    };
                }
        }
    }
}
