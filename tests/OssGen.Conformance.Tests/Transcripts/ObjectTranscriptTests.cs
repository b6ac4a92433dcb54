using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.Transcripts;

/// <summary>The manual's sections 3.1.6 and 3.1.8: put and delete.</summary>
public sealed class ObjectTranscriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("ossgen-transcript-");

    [Fact]
    public async Task Number_13_puts_a_file_with_the_type_of_its_suffix()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        var file = _folder["test.txt"];
        await File.WriteAllTextAsync(file, "hello, oss");

        var put = await site.Client.PutObjectAsync(ManualSite.Bucket, "object_name", OssContent.FromFile(file));

        Assert.Equal(200, put.Response.StatusCode);
        Assert.Equal("text/plain", (await site.Client.HeadObjectAsync(ManualSite.Bucket, "object_name")).ContentType);
    }

    [Fact]
    public async Task Number_14_a_file_that_does_not_exist_fails_before_anything_is_sent()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        var missing = _folder["missing.txt"];

        await Assert.ThrowsAsync<FileNotFoundException>(
            async () => await site.Client.PutObjectAsync(ManualSite.Bucket, "object_name", OssContent.FromFile(missing)));

        Assert.Empty((await site.Client.ListObjectsAsync(ManualSite.Bucket)).Contents);
    }

    [Fact]
    public async Task Number_15_puts_a_string()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();

        var put = await site.Client.PutObjectAsync(
            new() { Bucket = ManualSite.Bucket, Key = "object_name2", Content = "hello, oss", ContentType = "plain/text" });

        Assert.Equal((200, ManualSite.HelloETag), (put.Response.StatusCode, put.ETag));
        Assert.Equal("plain/text", (await site.Client.HeadObjectAsync(ManualSite.Bucket, "object_name2")).ContentType);
    }

    [Fact]
    public async Task Number_20_deletes_an_object()
    {
        await using var site = await WithObjectAsync();

        var deleted = await site.Client.DeleteObjectAsync(ManualSite.Bucket, "1");

        Assert.Equal(204, deleted.Response.StatusCode);
        Assert.Empty((await site.Client.ListObjectsAsync(ManualSite.Bucket)).Contents);
    }

    [Fact]
    public async Task Number_21_deleting_again_succeeds()
    {
        await using var site = await WithObjectAsync();
        await site.Client.DeleteObjectAsync(ManualSite.Bucket, "1");

        var again = await site.Client.DeleteObjectAsync(ManualSite.Bucket, "1");

        Assert.Equal(204, again.Response.StatusCode);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<ManualSite> WithObjectAsync()
    {
        var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        await site.Client.PutObjectAsync(
            new() { Bucket = ManualSite.Bucket, Key = "1", Content = "hello, oss", ContentType = "plain/text" });
        return site;
    }
}
