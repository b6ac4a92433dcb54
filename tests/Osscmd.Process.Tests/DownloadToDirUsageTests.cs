using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>
/// The usage lines of downloadallobject and downloadtodir (manual, section 3.2.1, nos. 11 and 12) and what can be wrong with them.
/// </summary>
public sealed class DownloadToDirUsageTests : ProcessTest
{
    private string Target => Line.PathOf("folder");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
    }

    [Theory]
    [InlineData("downloadallobject")]
    [InlineData("downloadtodir")]
    public async Task Objects_become_files_in_the_folders_that_their_keys_name(string command)
    {
        await PutAsync("a/b", "a/c", "d", "empty folder/");

        var run = await RunAsync(command, "oss://mybucket", "folder");

        Assert.EndsWith(
            "Total being downloaded objects num: 3, they are downloaded into folder\nOK num:3\nFAIL num:0\n",
            run.Succeeded(), StringComparison.Ordinal);
        Assert.Contains($"get mybucket/a/b to {Line.PathOf("folder/a/b")} OK\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["a/b", "a/c", "d"], LocalTree.Files(Target));
    }

    [Theory]
    [InlineData("old")]
    [InlineData("old", "--replace=false")]
    [InlineData("old", "--replace=FALSE")]
    [InlineData("hello, oss", "--replace=true")]
    [InlineData("hello, oss", "--replace", "True")]
    public async Task A_file_that_is_there_is_replaced_only_where_that_is_asked_for(string content, params string[] options)
    {
        await PutAsync("d");
        LocalTree.Write(Target, "d", "old");

        var run = await RunAsync(["downloadtodir", "oss://mybucket", "folder", .. options]);

        Assert.EndsWith("OK num:1\nFAIL num:0\n", run.Succeeded(), StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(Line.PathOf("folder/d")));
    }

    [Theory]
    [InlineData("oss://mybucket/up", "a/b", "c")]
    [InlineData("oss://mybucket/up/", "a/b", "c")]
    [InlineData("oss://mybucket/up/a/", "b")]
    [InlineData("oss://mybucket/u", "up/a/b", "up/c", "upper")]
    [InlineData("oss://mybucket/log/20", "2012/x", "2013")]
    public async Task A_prefix_is_cut_up_to_its_last_slash(string place, params string[] files)
    {
        await PutAsync("up/a/b", "up/c", "upper", "log/2012/x", "log/2013", "log/new");

        (await RunAsync("downloadtodir", place, "folder")).Succeeded();

        Assert.Equal(files, LocalTree.Files(Target));
    }

    [Theory]
    [InlineData("../out")]
    [InlineData("x/../../out")]
    [InlineData("x//out")]
    [InlineData("./out")]
    public async Task A_key_that_leads_out_of_the_folder_is_reported_and_the_others_come(string key)
    {
        await PutAsync(key, "good");

        var run = await RunAsync("downloadtodir", "oss://mybucket", "folder");

        Assert.Equal(255, run.ExitCode);
        Assert.Contains(" FAIL: The key ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("OK num:1\nFAIL num:1\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["folder/good"], LocalTree.Files(Line.Folder));
    }

    [Fact]
    public async Task A_drive_s_letter_never_leads_to_the_drive()
    {
        await PutAsync("C:/Windows/out", "C:\\out");

        var run = await RunAsync("downloadtodir", "oss://mybucket", "folder");

        Assert.Equal(OperatingSystem.IsWindows() ? 255 : 0, run.ExitCode);
        Assert.All(LocalTree.Files(Line.Folder), file => Assert.StartsWith("folder/", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_is_file_and_folder_is_reported()
    {
        await PutAsync("a", "a/b", "c");

        var run = await RunAsync("downloadtodir", "oss://mybucket", "folder");

        Assert.Equal(255, run.ExitCode);
        Assert.StartsWith("get mybucket/a/b to ", run.Error, StringComparison.Ordinal);
        Assert.Contains("can't be file and folder at once", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a", "c"], LocalTree.Files(Target));
    }

    [UnixFact]
    public async Task A_link_in_the_folder_is_not_written_through()
    {
        await PutAsync("a/b");
        Directory.CreateDirectory(Target);
        Directory.CreateDirectory(Line.PathOf("outside"));
        Directory.CreateSymbolicLink(Line.PathOf("folder/a"), Line.PathOf("outside"));

        var run = await RunAsync("downloadtodir", "oss://mybucket", "folder");

        Assert.Equal(255, run.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Line.PathOf("outside")));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_refused()
    {
        var run = await RunAsync("downloadtodir", "oss://no-such-bucket", "folder");

        Assert.Equal((255, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("downloadtodir Failed! OSS answered 404 NoSuchBucket: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file is not dir, please input localdir", "oss://mybucket", "file")]
    [InlineData("--replace takes true or false, not 'maybe'.", "oss://mybucket", "folder", "--replace=maybe")]
    [InlineData("downloadtodir parameter mybucket invalid, must be start with oss://", "mybucket", "folder")]
    [InlineData("Bucket should not be empty! Please input oss://bucket", "oss://", "folder")]
    [InlineData("downloadtodir miss parameters: localdir. See: osscmd help downloadtodir", "oss://mybucket")]
    public async Task Wrong_usage_sends_nothing(string message, params string[] arguments)
    {
        LocalTree.Write(Line.Folder, "file");

        var run = await RunAsync(["downloadtodir", .. arguments]);

        run.AssertUsageError(message);
        Assert.Empty(Requests);
    }

    private async Task PutAsync(params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            await Client.PutObjectAsync("mybucket", key, key.EndsWith('/') ? "" : "hello, oss");
        }
    }
}
