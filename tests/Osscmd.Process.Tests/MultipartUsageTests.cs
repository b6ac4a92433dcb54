using System.Text.RegularExpressions;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>The usage lines of the manual's commands on uploads in parts (section 3.2.1, nos. 23 to 30).</summary>
public sealed partial class MultipartUsageTests : ProcessTest
{
    private const string Place = "oss://mybucket/myobject";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        await File.WriteAllTextAsync(Line.PathOf("localfile.txt"), "hello, oss");
    }

    [Fact]
    public async Task Init_prints_the_upload_id_alone()
    {
        var run = await RunAsync("init", Place);

        Assert.Matches("^[0-9A-F]{32}\n$", run.Succeeded());
        Assert.Equal(["POST /mybucket/myobject?encoding-type=url&uploads"], Requests);
    }

    [Theory]
    [InlineData("uploadpartfromstring", "uploadpartfromfile")]
    [InlineData("upfs", "upff")]
    public async Task Parts_that_were_sent_one_by_one_are_listed(string fromString, string fromFile)
    {
        var id = await BeginAsync();
        (await RunAsync(fromString, Place, $"--upload_id={id}", "--part_number=1", "--data=-12")).AssertSilent();
        (await RunAsync(fromFile, "localfile.txt", Place, $"--upload_id={id}", "--part_number", "2")).AssertSilent();

        var run = await RunAsync("listpart", Place, $"--upload_id={id}");

        Assert.Matches(
            """
            ^PartNumber ETag                               Size                 LastModifyTime                  
            1          "29FE3CEF22985AE07803BF456B8947DC" 3                    20..-..-..T..:..:..\.000Z        
            2          "B353A6AC7A6EE89236F6D56F81694BBB" 10                   20..-..-..T..:..:..\.000Z        
            $
            """,
            run.Succeeded());
    }

    [Fact]
    public async Task Listparts_shows_unfinished_uploads_and_getallpartsize_their_bytes()
    {
        var id = await BeginAsync();
        await Client.UploadPartAsync("mybucket", "myobject", 1, id, "hello, oss");

        var uploads = await RunAsync("listparts", "oss://mybucket");
        var sizes = await RunAsync("getallpartsize", "oss://mybucket");

        Assert.Matches(
            $@"^            UploadId                 Path             InitTime\n{id} oss://mybucket/myobject     20..-..-.. ..:.. GMT\n$",
            uploads.Succeeded());
        sizes.AssertOutput(
            $"Number             UploadId                 Size Path\n    1 {id}        10B oss://mybucket/myobject\n"
                + "totalsize is: real:10, format:10B \n");
    }

    [Theory]
    [InlineData("listpart")]
    [InlineData("listparts", "oss://")]
    [InlineData("getallpartsize")]
    public async Task Without_a_bucket_the_buckets_are_listed(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.EndsWith(" mybucket\n\nBucket Number is: 1\n", run.Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_ends_an_upload_once()
    {
        var id = await BeginAsync();
        (await RunAsync("cancel", Place, $"--upload_id={id}")).AssertSilent();

        var again = await RunAsync("cancel", Place, $"--upload_id={id}");

        Assert.Equal((255, ""), (again.ExitCode, again.Output));
        Assert.StartsWith("cancel Failed! OSS answered 404 NoSuchUpload: ", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multiupload")]
    [InlineData("multi_upload", "--thread_num=5")]
    [InlineData("mp", "--max_part_num=100")]
    [InlineData("multiup_load")]
    public async Task Multiupload_tells_the_upload_id_and_the_object_s_url(string command, params string[] options)
    {
        var run = await RunAsync([command, "localfile.txt", Place, .. options]);

        Assert.Matches(UploadReport(), run.Succeeded());
        Assert.Equal(["POST", "GET", "PUT", "POST"], Proxy.Exchanges.Select(exchange => exchange.Method));
        Assert.Equal("text/plain", (await Client.HeadObjectAsync("mybucket", "myobject")).ContentType);
    }

    [Fact]
    public async Task Json_tells_the_upload_id()
    {
        var run = await RunAsync("init", Place, "--json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Succeeded());
        Assert.Equal(32, json.RootElement.GetProperty("uploadId").GetString()!.Length);
    }

    private async Task<string> BeginAsync() => (await Client.InitiateMultipartUploadAsync("mybucket", "myobject")).UploadId;

    [GeneratedRegex(
        "^Upload ID is: [0-9A-F]{32}\nObject URL is: http://[^/]+/mybucket/myobject\nObject abstract path is: oss://mybucket/myobject\n"
            + "ETag is \"[0-9A-F]{32}-1\" \n$")]
    private static partial Regex UploadReport();
}
