using OssGen.Tests.Requests;

namespace OssGen.Tests.Signing;

public sealed class ClientPresignTests
{
    private static readonly ProbeRequest Get = new("GET", writer =>
    {
        writer.Bucket("bucket");
        writer.Key("k");
    });

    [Fact]
    public void A_client_presigns_for_its_endpoint()
    {
        using var client = new OssClient(new() { Endpoint = "127.0.0.1:9000", Credentials = new OssCredentials("ak", "sk") });

        Assert.StartsWith("http://127.0.0.1:9000/bucket/k?Expires=", client.Presign(Get, TimeSpan.FromMinutes(1)).Url, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_that_have_to_be_fetched_need_the_async_form()
    {
        var never = new TaskCompletionSource<OssCredentials>();
        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = OssCredentialsProvider.FromDelegate(_ => new(never.Task)) });

        var error = Assert.Throws<InvalidOperationException>(() => client.Presign(Get, TimeSpan.FromMinutes(1)));

        Assert.Contains("PresignAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_async_form_waits_for_credentials()
    {
        using var client = new OssClient(new()
        {
            Region = "cn-hangzhou",
            Credentials = OssCredentialsProvider.FromDelegate(async _ =>
            {
                await Task.Yield();
                return new OssCredentials("fetched", "sk", "token");
            }),
        });

        var presigned = await client.PresignAsync(Get, TimeSpan.FromMinutes(1));

        Assert.Contains("x-oss-credential=fetched%2F", presigned.Url, StringComparison.Ordinal);
        Assert.Contains("x-oss-security-token=token", presigned.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_without_credentials_says_what_to_set()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou" });

        var error = Assert.Throws<InvalidOperationException>(() => client.Presign(Get, TimeSpan.FromMinutes(1)));

        Assert.Contains("OssClientOptions.Credentials", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_product_is_part_of_the_scope_of_a_presigned_request()
    {
        using var client = new OssClient(new() { Region = "cb-123", Product = "oss-cloudbox", Credentials = new OssCredentials("ak", "sk") });

        Assert.Contains("%2Fcb-123%2Foss-cloudbox%2Faliyun_v4_request", client.Presign(Get, TimeSpan.FromMinutes(1)).Url, StringComparison.Ordinal);
    }
}
