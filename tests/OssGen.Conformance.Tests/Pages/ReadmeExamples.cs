using OssGen;

namespace Contoso.Pages;

/// <summary>The code of README.md and of the package's README.md, run against the emulator.</summary>
public sealed class ReadmeExamples(PageSite site) : IClassFixture<PageSite>
{
    [Fact]
    public async Task What_the_code_looks_like()
    {
        var client = site.Client;

        await client.PutBucketAsync("oss-test-sample");
        await client.PutObjectAsync("oss-test-sample", "hello.txt", "hello, oss");             // text, bytes, a stream or a file

        await foreach (var entry in client.ListObjectsV2("oss-test-sample"))
        {
            Console.WriteLine($"{entry.Key}, {entry.Size} bytes");
        }

        try
        {
            await using var got = await client.GetObjectAsync("oss-test-sample", "hello.txt");   // verified by CRC-64 while you read
            Console.WriteLine(await got.ReadAsStringAsync());
        }
        catch (OssServiceException e) when (e.Code == OssErrorCode.NoSuchKey)
        {
            Console.WriteLine($"There is no such object; request {e.RequestId}");
        }

        var link = client.Presign(
            new GetObjectRequest { Bucket = "oss-test-sample", Key = "hello.txt" }, TimeSpan.FromMinutes(10));
        Console.WriteLine(link.Url);

        using var browser = new HttpClient();
        Assert.Equal("hello, oss", await browser.GetStringAsync(link.Uri));
    }

    [Fact]
    public async Task What_the_code_of_the_package_looks_like()
    {
        var client = site.Client;

        await client.PutBucketAsync("oss-test-sample");
        await client.PutObjectAsync("oss-test-sample", "1", "hello, oss");          // text, bytes or a stream
        await foreach (var entry in client.ListObjectsV2("oss-test-sample"))
        {
            Console.WriteLine($"{entry.Key} {entry.Size}");
        }
    }

    [Fact]
    public void A_client_of_a_local_emulator()
    {
        using var client = new OssClient(new()
        {
            Endpoint = "127.0.0.1:9000",
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("ID", "SECRET"),
        });

        var link = client.Presign(new GetObjectRequest { Bucket = "my-bucket", Key = "k" }, TimeSpan.FromMinutes(1));

        Assert.StartsWith("http://127.0.0.1:9000/my-bucket/k?", link.Url, StringComparison.Ordinal);
    }
}
