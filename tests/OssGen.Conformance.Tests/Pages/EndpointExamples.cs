using OssGen;
using OssGen.Emulator;

namespace Contoso.Pages;

/// <summary>
/// The code of docs/endpoints-and-signing.md, docs/emulator.md and the emulator package's README.md, run against the emulator.
/// </summary>
public sealed class EndpointExamples(PageSite site) : IClassFixture<PageSite>
{
    private readonly OssClient client = site.Client;

    [Fact]
    public void A_presigned_request()
    {
        var presigned = client.Presign(new GetObjectRequest { Bucket = "my-bucket", Key = "k" }, TimeSpan.FromMinutes(10));
        using var message = new HttpRequestMessage(presigned.Method, presigned.Uri);

        Assert.Equal(HttpMethod.Get, message.Method);
    }

    [Fact]
    public async Task An_upload_form()
    {
        var form = await client.PresignPostAsync(new OssPostPolicy(DateTimeOffset.UtcNow.AddHours(1))
            .RequireBucket("my-bucket")
            .RequireStartsWith("key", "uploads/")
            .RequireContentLength(1, 10_000_000));

        Assert.Contains(form.Fields, field => field.Key == "policy");
    }

    [Fact]
    public async Task A_live_stream()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });

        var url = await client.PresignRtmpAsync("my-bucket", "my-channel", TimeSpan.FromHours(1));

        Assert.StartsWith("rtmp://my-bucket.oss-cn-hangzhou.aliyuncs.com/live/my-channel?", url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emulator()
    {
        await using var emulator = await OssEmulator.StartAsync(new()
        {
            Accounts = [new("id", "secret", "oss-tester"), new("other-id", "other-secret", "other")],
        });
        using var client = new OssClient(new()
        {
            Endpoint = emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
        });

        await client.PutBucketAsync("my-bucket");
    }

    [Fact]
    public async Task An_emulator_by_default()
    {
        await using var emulator = await OssEmulator.StartAsync();        // a free port, a temporary folder, one account
        using var client = new OssClient(new()
        {
            Endpoint = emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
        });

        await client.PutBucketAsync("oss-test-sample");

        Assert.True(await client.BucketExistsAsync("oss-test-sample"));
    }
}
