using System.Text;
using OssGen.Tests.Download;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

/// <summary>Generated operations pass through the same pipeline as the hand-written requests of the other tests.</summary>
public sealed class GeneratedCallTests
{
    [Fact]
    public async Task PutObject_is_repeated_and_its_sum_compared()
    {
        var handler = new ScriptedHandler(Error(500, "InternalError"), Answer(200, "", ("x-oss-hash-crc64ecma", "1")));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<OssIntegrityException>(async () => await client.PutObjectAsync("test-bucket", "key", "hello"));

        Assert.Equal("hello", Encoding.UTF8.GetString(handler.Seen[1].Body));
    }

    [Fact]
    public async Task GetObject_resumes_a_broken_body()
    {
        var bytes = Encoding.UTF8.GetBytes("hello, oss");
        using var client = TestClient.Create(new ObjectServer(bytes, 4));

        await using var result = await client.GetObjectAsync("test-bucket", "key");

        Assert.Equal("hello, oss", await result.ReadAsStringAsync());
    }

    [Fact]
    public async Task AppendObject_is_not_repeated_after_an_ambiguous_failure()
    {
        var handler = new ScriptedHandler(Error(500, "InternalError"));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<OssServiceException>(
            async () => await client.AppendObjectAsync(new() { Bucket = "test-bucket", Key = "key", Position = 0, Content = "x" }));

        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task GetBucketAcl_of_another_document_is_undecodable()
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, "<html/>")));

        var failure = await Assert.ThrowsAsync<OssResponseException>(async () => await client.GetBucketAclAsync("test-bucket"));

        Assert.Equal("GetBucketAcl", failure.Operation);
    }
}
