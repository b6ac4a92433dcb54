using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>
/// A server can verify that a callback is the emulator's, with the steps of OSS's sample servers: it gets the public key from the URL in
/// x-oss-pub-key-url, and verifies the header authorization over the unescaped path, the query as sent, a line feed and the body.
/// </summary>
public sealed class CallbackSignatureTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "signed-callbacks";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("")]
    [InlineData("?id=1&index=2")]
    [InlineData("/a%20b/%E6%96%87?q=%20+")]
    public async Task A_callback_is_signed(string suffix)
    {
        await using var server = new CallbackServer("{}");
        await UploadAsync(server.Url + suffix, "object=${object}&x=文");

        Assert.True(await VerifyAsync(Assert.Single(server.Calls)));
    }

    [Fact]
    public async Task A_changed_callback_has_another_signature()
    {
        await using var server = new CallbackServer("{}");
        await UploadAsync(server.Url, "object=${object}");

        Assert.False(await VerifyAsync(Assert.Single(server.Calls).Replace("object=", "another=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task All_callbacks_have_one_key()
    {
        await using var server = new CallbackServer("{}");
        await UploadAsync(server.Url, "a");
        await UploadAsync(server.Url, "b");

        Assert.Single((await Task.WhenAll(server.Calls.Select(KeyAsync))).Distinct());
    }

    private async Task UploadAsync(string url, string body) => await _client.PutObjectAsync(new()
    {
        Bucket = Bucket,
        Key = "key",
        Content = "hello, oss",
        Callback = JsonSerializer.Serialize(new Dictionary<string, string> { ["callbackUrl"] = url, ["callbackBody"] = body }),
    });

    private async Task<bool> VerifyAsync(string call)
    {
        var end = call.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var (head, body) = (call[..end], call[(end + 4)..]);
        var target = head.Split(' ')[1];
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = question < 0 ? (target, "") : (target[..question], target[question..]);
        using var key = RSA.Create();
        key.ImportFromPem(await KeyAsync(call));
        return key.VerifyData(
            Encoding.UTF8.GetBytes(Uri.UnescapeDataString(path) + query + "\n" + body),
            Convert.FromBase64String(Header(head, "authorization")),
            HashAlgorithmName.MD5,
            RSASignaturePadding.Pkcs1);
    }

    private Task<string> KeyAsync(string call) =>
        fixture.Http.GetStringAsync(new Uri(Encoding.UTF8.GetString(Convert.FromBase64String(Header(call, "x-oss-pub-key-url")))));

    private static string Header(string head, string name) => head.Split("\r\n")
        .Single(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..];
}
