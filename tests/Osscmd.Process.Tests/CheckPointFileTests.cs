using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Paths;
using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>Which file is the check point of a command: one of its own target, which only one command at a time uses.</summary>
public sealed class CheckPointFileTests : CheckPointTest
{
    [Theory]
    [InlineData("oss://mybucket/up", "oss://mybucket/up/")]
    [InlineData("oss://mybucket/up/", "oss://mybucket/up")]
    [InlineData("oss://mybucket", "oss://mybucket/")]
    [InlineData("oss://mybucket/up", "OSS://mybucket/up/")]
    public async Task Two_spellings_of_one_target_share_it(string first, string second)
    {
        (await RunAsync("uploadfromdir", "folder", first, "--check_point=cp.txt")).Succeeded();

        var run = await RunAsync("uploadfromdir", Line.PathOf("folder") + "/", second, "--check_point=./cp.txt");

        Assert.Equal("Total being uploaded localfiles num: 0\nOK num:0\nFAIL num:0\n", run.Succeeded());
    }

    [Theory]
    [InlineData("oss://mybucket/up", "oss://mybucket/up//")]
    [InlineData("oss://mybucket/up", "oss://mybucket/u")]
    [InlineData("oss://mybucket/a%2F", "oss://mybucket/a")]
    [InlineData("oss://mybucket", "oss://mybucket/up")]
    public async Task Two_targets_do_not_share_it(string first, string second)
    {
        (await RunAsync("uploadfromdir", "folder", first, "--check_point=cp.txt")).Succeeded();

        var run = await RunAsync("uploadfromdir", "folder", second, "--check_point=cp.txt");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(" is one of uploads with the target ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_command_at_a_time_uses_it()
    {
        var stall = new StallAt(exchange => exchange.Method == "PUT");
        Proxy.Follow(stall);
        await using var first = Line.Start("uploadfromdir", "folder", "oss://mybucket", "--check_point=cp.txt");
        await stall.Reached;

        var second = await UploadAsync();

        Assert.Equal((1, ""), (second.ExitCode, second.Output));
        Assert.StartsWith($"The check point {CheckPoint} is in use, or can't be opened: ", second.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void The_one_that_replaced_it_while_it_was_opened_is_used()
    {
        var target = new OssPath("mybucket", "");
        var file =
            new OssDirectoryFile { Key = "two", Path = Line.PathOf("folder/two"), Length = 1, LastModified = DateTimeOffset.UnixEpoch };
        File.WriteAllText(CheckPoint, $"target oss://mybucket/\n0.0000000#{Line.PathOf("folder/zero")}\n");
        File.WriteAllText(Line.PathOf("new"), $"target oss://mybucket/\n1.0000000#{Line.PathOf("folder/one")}\n");
        var opened = 0;

        using (var point = CheckPoints.CheckPoint.Open(CheckPoint, target, () =>
        {
            if (opened++ == 0)
            {
                File.Move(Line.PathOf("new"), CheckPoint, overwrite: true);
            }
        }))
        {
            point.Record(file);
            point.Complete();
        }

        Assert.Equal(2, opened);
        Assert.Equal(
            ["target oss://mybucket/", $"1.0000000#{Line.PathOf("folder/one")}", $"0.0000000#{Line.PathOf("folder/two")}"],
            File.ReadAllLines(CheckPoint));
    }

    [UnixFact]
    public void One_that_is_replaced_time_and_again_is_refused()
    {
        var opened = 0;

        var refusal = Assert.Throws<CommandException>(() => CheckPoints.CheckPoint.Open(CheckPoint, new OssPath("mybucket", ""), () =>
        {
            opened++;
            File.WriteAllText(Line.PathOf("new"), "");
            File.Move(Line.PathOf("new"), CheckPoint, overwrite: true);
        }));

        Assert.InRange(opened, 2, 100);
        Assert.Contains("Nothing was sent.", refusal.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_link_to_where_none_is_yet_stays_a_link()
    {
        File.CreateSymbolicLink(CheckPoint, "elsewhere.txt");

        (await UploadAsync()).Succeeded();
        var again = await UploadAsync();

        Assert.Equal("elsewhere.txt", new FileInfo(CheckPoint).LinkTarget);
        Assert.Equal(3, (await File.ReadAllLinesAsync(Line.PathOf("elsewhere.txt"))).Length);
        Assert.Equal("Total being uploaded localfiles num: 0\nOK num:0\nFAIL num:0\n", again.Succeeded());
    }

    [LinuxFact]
    public async Task What_can_be_no_file_is_refused_before_anything_is_sent()
    {
        var run = await UploadAsync("--check_point=/dev/null");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("/dev/null", run.Error, StringComparison.Ordinal);
        Assert.Empty(Requests);
    }

    [LinuxFact]
    public async Task A_link_at_a_name_that_can_be_guessed_is_neither_followed_nor_replaced()
    {
        await File.WriteAllTextAsync(Line.PathOf("victim"), "precious");
        File.CreateSymbolicLink(CheckPoint + ".new", Line.PathOf("victim"));

        (await UploadAsync()).Succeeded();

        Assert.Equal("precious", await File.ReadAllTextAsync(Line.PathOf("victim")));
        Assert.Null(new FileInfo(CheckPoint).LinkTarget);
        Assert.NotNull(new FileInfo(CheckPoint + ".new").LinkTarget);
    }

    [Fact]
    public async Task It_is_not_sent_itself()
    {
        var run = await RunAsync("uploadfromdir", ".", "oss://mybucket", "--check_point=cp.txt");

        Assert.Contains("Total being uploaded localfiles num: 2\n", run.Succeeded(), StringComparison.Ordinal);
        Assert.False(await Client.ObjectExistsAsync("mybucket", "cp.txt"));
    }

    [Fact]
    public async Task One_of_another_target_is_refused()
    {
        await UploadAsync();

        var run = await RunAsync("uploadfromdir", "folder", "oss://mybucket/other", "--check_point=cp.txt");

        run.AssertUsageError(
            $"The check point {CheckPoint} is one of uploads with the target oss://mybucket/, and this is target oss://mybucket/other. "
                + "Nothing was sent. Give each target a check point of its own.");
        Assert.Equal(2, Requests.Count);
    }

    [Theory]
    [InlineData("hello, oss\n")]
    [InlineData("hello, oss")]
    public async Task A_file_that_is_no_check_point_is_refused_and_stays(string content)
    {
        await File.WriteAllTextAsync(CheckPoint, content);

        var run = await UploadAsync();

        run.AssertUsageError(
            $"{CheckPoint} is no check point: it has no line with a time, # and a path. Nothing was sent. "
                + "Name another file; it is made where there is none.");
        Assert.Equal(content, await File.ReadAllTextAsync(CheckPoint));
        Assert.Empty(Requests);
    }
}
