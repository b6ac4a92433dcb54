using System.Net;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A mapping takes the requests of a domain, and those of nobody who calls the service or the machine.</summary>
public sealed class CnameTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "cname-taker";

    private OssClient Other => fixture.Client("other-id", "other-secret");

    /// <summary>Hosts by which clients call the emulator, its buckets or its machine.</summary>
    public static TheoryData<string> Unmappable { get; } = new(
        "ossemu",
        "localhost",
        "LOCALHOST",
        "sub.localhost",
        "127.0.0.1",
        "10.1.2.3",
        "bucket.127.0.0.1",
        "127.1",
        "[::1]",
        "::1",
        "oss.test",
        "OSS.Test",
        "oss.test.",
        "victim.oss.test",
        "a.victim.oss.test",
        "oss-cn-beijing.oss.test",
        "victim.oss-cn-beijing.oss.test",
        "oss.aliyuncs.com",
        "oss-cn-hangzhou.aliyuncs.com",
        "oss-cn-hangzhou-internal.aliyuncs.com",
        "oss-internal.aliyuncs.com",
        "oss-accelerate.aliyuncs.com",
        "victim.oss-cn-hangzhou.aliyuncs.com",
        "oss-internal.aliyun-inc.com",
        "fc-ap-01-1-opap.oss-cn-qingdao.oss-object-process.aliyuncs.com",
        "www.example.com:80",
        "www.example.com/path",
        "www.exämple.com",
        "..",
        ".com",
        "*");

    public async Task InitializeAsync()
    {
        await Other.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicRead });
        await Other.PutObjectAsync(Bucket, "pub/index.html", "forged");
        await fixture.Client().PutBucketAsync(new() { Bucket = "pub", Acl = BucketAcl.PublicRead });
        await fixture.Client().PutObjectAsync("pub", "index.html", "genuine");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Unmappable))]
    public async Task A_host_that_is_everybody_s_is_not_mapped(string host)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => Other.PutCnameAsync(Bucket, host).AsTask());

        Assert.Equal((400, "InvalidArgument", "Domain"), (error.StatusCode, error.Code, error.Details["ArgumentName"]));
        Assert.DoesNotContain((await Other.ListCnameAsync(Bucket)).Cnames, cname => cname.Domain == host);
    }

    // What an earlier version let in: written straight into the place of a mapping that may be.
    [Theory]
    [InlineData("ossemu")]
    [InlineData("oss.test")]
    [InlineData("oss-cn-hangzhou.aliyuncs.com")]
    public async Task A_mapping_that_should_not_be_there_has_no_effect(string host)
    {
        using var folder = new TemporaryFolder("oss-cname-test-");
        await MapAsync(folder.Path, host);
        await using var emulator = await OssEmulator.StartAsync(new() { DataFolder = folder.Path });

        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.Endpoint, "pub/index.html"));
        request.Headers.Host = host;
        using var response = await http.SendAsync(request);

        Assert.Equal("genuine", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("www.example.com", "www.example.com")]
    [InlineData("www.example.com", "WWW.Example.com.")]
    [InlineData("static.s3.local", "static.s3.local:9000")]
    public async Task A_domain_of_its_own_is_mapped(string domain, string host)
    {
        await Other.PutCnameAsync(Bucket, domain);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(fixture.Emulator.Endpoint, "pub/index.html"));
        request.Headers.Host = host;

        using var response = await fixture.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, "forged"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    private static async Task MapAsync(string folder, string host)
    {
        await using var emulator = await OssEmulator.StartAsync(new() { DataFolder = folder });
        using var client = new OssClient(
            new() { Endpoint = emulator.Endpoint.ToString(), Credentials = new OssCredentials("id", "secret") });
        await client.PutBucketAsync(new() { Bucket = "pub", Acl = BucketAcl.PublicRead });
        await client.PutObjectAsync("pub", "index.html", "genuine");
        await client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicRead });
        await client.PutObjectAsync(Bucket, "pub/index.html", "forged");
        await client.PutCnameAsync(Bucket, "www.example.com");
        await emulator.DisposeAsync();
        Storage.Metadata.Run(Path.Combine(folder, "meta.db"), $"UPDATE configuration SET id = '{host}' WHERE kind = 'cname'");
    }
}
