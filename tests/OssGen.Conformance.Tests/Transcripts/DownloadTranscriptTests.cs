using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.Transcripts;

/// <summary>The manual's section 3.1.9: download.</summary>
public sealed class DownloadTranscriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("ossgen-transcript-");

    [Fact]
    public async Task Number_22_downloads_to_a_file()
    {
        await using var site = await WithObjectAsync();
        var file = _folder["test.1"];

        await using var got = await site.Client.GetObjectToFileAsync(ManualSite.Bucket, "1", file);

        Assert.Equal(200, got.Response.StatusCode);
        Assert.Equal("", await got.ReadAsStringAsync());
        Assert.Equal("hello, oss", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Number_23_a_download_that_fails_leaves_the_file_as_it_was()
    {
        await using var site = await WithObjectAsync();
        var file = _folder["test.1"];
        await site.Client.GetObjectToFileAsync(ManualSite.Bucket, "1", file);
        await site.Client.DeleteObjectAsync(ManualSite.Bucket, "1");

        var error = await ManualError.OfAsync(
            site.Client.GetObjectToFileAsync(ManualSite.Bucket, "1", file),
            404,
            "NoSuchKey",
            "The specified key does not exist.",
            "oss-test-sample.oss.aliyuncs.com");

        Assert.Equal("1", error.Details["Key"]);
        Assert.Equal("hello, oss", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(_folder.Path));
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
