using System.Text;
using OssGen.TestSupport.Values;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>The usage lines of the manual's commands that move one object (section 3.2.1, nos. 14 to 17 and 20).</summary>
public sealed class TransferUsageTests : ProcessTest
{
    private const string Text = "hello, oss";
    private const string TextETag = "\"B353A6AC7A6EE89236F6D56F81694BBB\"";

    private string UrlBlock(string key, string eTag = TextETag) =>
        $"Object URL is: http://{Host}/mybucket/{key}\nObject abstract path is: oss://mybucket/{key}\nETag is {eTag} \n";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        await File.WriteAllTextAsync(Line.PathOf("myfile.txt"), Text);
    }

    [Theory]
    [InlineData("myfile.txt", "text/plain", "oss://mybucket")]
    [InlineData("folder/myfile.txt", "text/plain", "oss://mybucket/folder/")]
    [InlineData("myobject.txt", "text/plain", "oss://mybucket/myobject.txt")]
    [InlineData("test.txt", "plain/text", "oss://mybucket/test.txt", "--content-type=plain/text")]
    [InlineData("[x] 试.txt", "plain/text", "-c", "plain/text", "oss://mybucket/[x] 试.txt")]
    public async Task Put_stores_a_file_and_tells_the_object_s_url(string key, string type, params string[] arguments)
    {
        var run = await RunAsync(["put", "myfile.txt", .. arguments]);

        run.AssertOutput(UrlBlock(key));
        var head = await Client.HeadObjectAsync("mybucket", key);
        Assert.Equal((type, Text.Length), (head.ContentType, head.ContentLength));
        Assert.Equal("PUT", Assert.Single(Proxy.Exchanges).Method);
    }

    [Fact]
    public async Task Put_sends_the_headers_that_it_is_given_with_a_space_behind_the_sign_as_the_manual_writes_it()
    {
        var run = await RunAsync(
            "put", "myfile.txt", "oss://mybucket/test.txt", "--content-type=plain/text", "--headers=",
            "x-oss-meta-des:test, x-oss-meta-location:CN");

        run.AssertOutput(UrlBlock("test.txt"));
        var request = Assert.Single(Proxy.Exchanges);
        Assert.Equal(
            ("plain/text", "test", "CN"),
            (request.Header("Content-Type"), request.Header("x-oss-meta-des"), request.Header("x-oss-meta-location")));
    }

    [Fact]
    public async Task Steps_7_to_9_what_is_put_comes_back_by_get()
    {
        (await RunAsync("put", "myfile.txt", "oss://mybucket/test_object")).AssertOutput(UrlBlock("test_object"));

        var run = await RunAsync("get", "oss://mybucket/test_object", "download_file");

        run.AssertOutput("The object test_object is downloaded to download_file, please check.\n");
        Assert.Equal(Text, await File.ReadAllTextAsync(Line.PathOf("download_file")));
    }

    [Theory]
    [InlineData("multiget")]
    [InlineData("multi_get")]
    public async Task Multiget_fetches_ranges_at_a_time(string command)
    {
        var bytes = RandomBytes.Of(1_000_003, seed: 1);
        await Client.PutObjectAsync("mybucket", "myobject", bytes);

        var run = await RunAsync(command, "oss://mybucket/myobject", "localfile", "--thread_num=3");

        run.AssertOutput("The object myobject is downloaded to localfile, please check.\n");
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Line.PathOf("localfile")));
        Assert.Equal(
            ["bytes=0-333334", "bytes=333335-666669", "bytes=666670-1000002"],
            Proxy.Exchanges.Where(exchange => exchange.Method == "GET").Select(exchange => exchange.Range).Order());
    }

    [Fact]
    public async Task Copy_copies_within_oss()
    {
        await Client.PutBucketAsync("bucket2");
        await Client.PutObjectAsync(new()
        {
            Bucket = "mybucket",
            Key = "object1",
            Content = Text,
            Metadata = new Dictionary<string, string> { ["des"] = "source" },
        });

        var run = await RunAsync("copy", "oss://mybucket/object1", "oss://bucket2/object2");

        run.AssertOutput(
            $"Object URL is: http://{Host}/bucket2/object2\nObject abstract path is: oss://bucket2/object2\nETag is {TextETag} \n");
        Assert.Equal("source", (await Client.HeadObjectAsync("bucket2", "object2")).Metadata["des"]);
    }

    [Fact]
    public async Task Copy_gives_the_copy_other_headers_where_some_are_given()
    {
        await Client.PutObjectAsync(new()
        {
            Bucket = "mybucket",
            Key = "object1",
            Content = Text,
            Metadata = new Dictionary<string, string> { ["des"] = "source" },
        });

        (await RunAsync(
            "copy",
            "oss://mybucket/object1", "oss://mybucket/object2", "--headers=x-oss-meta-location:CN, Cache-Control:no-cache, max-age=0"))
            .Succeeded();

        var head = await Client.HeadObjectAsync("mybucket", "object2");
        Assert.Equal(["location"], head.Metadata.Keys);
        Assert.Equal("no-cache, max-age=0", head.CacheControl);
    }

    [Fact]
    public async Task Upload_stores_part_objects_and_joins_them()
    {
        var run = await RunAsync("upload", "myfile.txt", "oss://mybucket/test.txt", "--content-type=plain/text");

        const string Part = "/mybucket/test.txt/9aa55403ab14a9a620aa250cf4a6330c_myfile.txt_1";
        var head = await Client.HeadObjectAsync("mybucket", "test.txt");
        run.AssertOutput(UrlBlock("test.txt", head.ETag!));
        Assert.Equal("plain/text", head.ContentType);
        Assert.Equal([$"HEAD {Part}", $"PUT {Part}", "POST /mybucket/test.txt?group"], Requests);
    }

    [Fact]
    public async Task Upload_sends_only_the_parts_that_are_not_there()
    {
        (await RunAsync("upload", "myfile.txt", "oss://mybucket/test.txt")).Succeeded();
        var before = Requests.Count;

        (await RunAsync("upload", "myfile.txt", "oss://mybucket/test.txt")).Succeeded();

        Assert.Equal(["HEAD", "POST"], Proxy.Exchanges.Skip(before).Select(exchange => exchange.Method));
        Assert.Equal(Text, Encoding.UTF8.GetString(await BytesOfAsync("mybucket", "test.txt")));
    }

    [Fact]
    public async Task Json_tells_what_was_made()
    {
        var run = await RunAsync("put", "myfile.txt", "oss://mybucket", "--json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Succeeded());
        Assert.Equal(
            ("myfile.txt", TextETag, Text.Length), (json.RootElement.GetProperty("key")
                .GetString(), json.RootElement.GetProperty("etag").GetString(), json.RootElement.GetProperty("size").GetInt32()));
    }
}
