using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>
/// The emulator answers requests that a client sends to it as to an HTTP proxy, so that names need not be resolved: the host of the URL has
/// the bucket.
/// </summary>
public sealed class ProxyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public async Task A_client_can_use_the_emulator_as_its_proxy(OssSignatureVersion version)
    {
        using var client = new OssClient(new()
        {
            Endpoint = "http://oss-cn-hangzhou.aliyuncs.com",
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("tester-id", "tester-secret"),
            SignatureVersion = version,
            TimeProvider = fixture.Time,
            Proxy = new WebProxy(fixture.Emulator.Endpoint),
        });
        await client.PutBucketAsync("proxied");

        await client.PutObjectAsync("proxied", "a b+c", "hello, oss");

        await using var read = await fixture.Client(version).GetObjectAsync("proxied", "a b+c");
        Assert.Equal("hello, oss", await read.ReadAsStringAsync());
    }
}
