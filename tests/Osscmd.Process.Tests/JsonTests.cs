using System.Text.Json;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>--json of the commands that move one object or look at uploads in parts: one document each.</summary>
public sealed class JsonTests : ProcessTest
{
    private string _uploadId = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        await Client.PutObjectAsync("mybucket", "object", "hello, oss");
        await File.WriteAllTextAsync(Line.PathOf("localfile"), "hello, oss");
        _uploadId = (await Client.InitiateMultipartUploadAsync("mybucket", "unfinished")).UploadId;
        await Client.UploadPartAsync("mybucket", "unfinished", 1, _uploadId, "hello, oss");
    }

    [Theory]
    [InlineData("size", "10", "multiget", "oss://mybucket/object", "target")]
    [InlineData("etag", "\"B353A6AC7A6EE89236F6D56F81694BBB\"", "copy", "oss://mybucket/object", "oss://mybucket/copy")]
    [InlineData("parts", "1", "multiupload", "localfile", "oss://mybucket")]
    [InlineData("key", "group", "upload", "localfile", "oss://mybucket/group")]
    [InlineData("totalSize", "10", "getallpartsize", "oss://mybucket")]
    public async Task What_was_made_is_told(string member, string value, params string[] arguments)
    {
        var run = await RunAsync([.. arguments, "--json"]);

        using var json = JsonDocument.Parse(run.Succeeded());
        Assert.Equal(value, json.RootElement.GetProperty(member).ToString());
    }

    [Fact]
    public async Task Uploads_and_their_parts_are_lists()
    {
        var uploads = await RunAsync("listparts", "oss://mybucket", "--json");
        var parts = await RunAsync("listpart", "oss://mybucket/unfinished", $"--upload_id={_uploadId}", "--json");

        using var uploadList = JsonDocument.Parse(uploads.Succeeded());
        using var partList = JsonDocument.Parse(parts.Succeeded());
        Assert.Equal(_uploadId, uploadList.RootElement[0].GetProperty("uploadId").GetString());
        Assert.Equal(
            (1, 10),
            (partList.RootElement[0].GetProperty("partNumber").GetInt32(), partList.RootElement[0].GetProperty("size").GetInt32()));
    }
}
