using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>The usage lines of uploadfromdir (manual, section 3.2.1, no. 13) and what can be wrong with them.</summary>
public sealed class UploadFromDirUsageTests : ProcessTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        foreach (var name in new[] { "a/b", "a/c", "d" })
        {
            LocalTree.Write(Line.PathOf("folder"), name);
        }
    }

    [Theory]
    [InlineData("folder", "oss://mybucket", "a/b", "a/c", "d")]
    [InlineData("folder/", "oss://mybucket/", "a/b", "a/c", "d")]
    [InlineData("folder", "oss://mybucket/mytest", "mytest/a/b", "mytest/a/c", "mytest/d")]
    [InlineData("folder", "oss://mybucket/mytest/", "mytest/a/b", "mytest/a/c", "mytest/d")]
    public async Task Files_become_objects_below_the_prefix(string folder, string place, params string[] keys)
    {
        var run = await RunAsync("uploadfromdir", folder, place);

        Assert.EndsWith("Total being uploaded localfiles num: 3\nOK num:3\nFAIL num:0\n", run.Succeeded(), StringComparison.Ordinal);
        Assert.Contains($"upload {Line.PathOf("folder/d")} OK\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(keys, await KeysAsync());
    }

    [Fact]
    public async Task Json_counts_in_one_document()
    {
        var run = await RunAsync("uploadfromdir", "folder", "oss://mybucket", "--json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Succeeded());
        Assert.Equal((3, 30), (json.RootElement.GetProperty("transferred").GetInt32(), json.RootElement.GetProperty("bytes").GetInt32()));
    }

    [UnixFact]
    public async Task A_file_that_fails_is_named_and_the_others_go_on()
    {
        File.CreateSymbolicLink(Line.PathOf("folder/a/broken"), "nowhere");

        var run = await RunAsync("uploadfromdir", "folder", "oss://mybucket");

        Assert.Equal(255, run.ExitCode);
        Assert.StartsWith($"upload {Line.PathOf("folder/a/broken")} FAIL: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Total being uploaded localfiles num: 4\nOK num:3\nFAIL num:1\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["a/b", "a/c", "d"], await KeysAsync());
    }

    [UnixFact]
    public async Task Links_to_folders_are_not_followed_so_that_loops_end()
    {
        Directory.CreateSymbolicLink(Line.PathOf("folder/a/loop"), Line.PathOf("folder"));

        (await RunAsync("uploadfromdir", "folder", "oss://mybucket")).Succeeded();

        Assert.Equal(["a/b", "a/c", "d"], await KeysAsync());
    }

    [Fact]
    public async Task What_is_no_folder_is_refused()
    {
        var run = await RunAsync("uploadfromdir", "folder/d", "oss://mybucket");

        run.AssertUsageError("folder/d is not dir, please input localdir");
        Assert.Empty(Requests);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_fails_each_file()
    {
        var run = await RunAsync("uploadfromdir", "folder", "oss://no-such-bucket");

        Assert.Equal(255, run.ExitCode);
        Assert.Matches("(?m)^upload .*d FAIL, status:404, code:NoSuchBucket, request-id:[0-9A-F]{24}: ", run.Error);
        Assert.EndsWith("OK num:0\nFAIL num:3\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uploadfromdir parameter mybucket invalid, must be start with oss://", "mybucket")]
    [InlineData("Bucket should not be empty! Please input oss://bucket", "oss://")]
    [InlineData("object name SHOULD NOT begin with /", "oss://mybucket//x")]
    [InlineData(
        "--thread_num takes a whole number from 1 to 1000, not '0'. See: osscmd help uploadfromdir", "oss://mybucket", "--thread_num=0")]
    [InlineData(
        "uploadfromdir doesn't know what to do with 'Settings'. Put quotes around names with spaces. See: osscmd help uploadfromdir",
        "and", "Settings")]
    public async Task Wrong_usage_sends_nothing(string message, params string[] arguments)
    {
        var run = await RunAsync(["uploadfromdir", "folder", .. arguments]);

        run.AssertUsageError(message);
        Assert.Empty(Requests);
    }

    private async Task<List<string?>> KeysAsync()
    {
        var keys = new List<string?>();
        await foreach (var entry in Client.ListObjects(new() { Bucket = "mybucket" }))
        {
            keys.Add(entry.Key);
        }

        return keys;
    }
}
