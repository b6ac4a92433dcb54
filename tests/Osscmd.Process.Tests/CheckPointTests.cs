using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Paths;
using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>What the check point of uploadfromdir makes the command send, and what it leaves.</summary>
public sealed class CheckPointTests : ProcessTest
{
    private string CheckPoint => Line.PathOf("cp.txt");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        LocalTree.Write(Line.PathOf("folder"), "one");
        LocalTree.Write(Line.PathOf("folder"), "two # three");
    }

    [Theory]
    [InlineData("--check_point=cp.txt")]
    [InlineData("--check_point_file=cp.txt")]
    public async Task A_repeated_command_sends_nothing(string option)
    {
        await UploadAsync(option);

        var run = await UploadAsync(option);

        Assert.Equal("Total being uploaded localfiles num: 0\nOK num:0\nFAIL num:0\n", run.Succeeded());
        Assert.Equal(2, Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0.5)]
    public async Task A_file_whose_time_changed_in_either_direction_is_sent_again(double seconds)
    {
        await UploadAsync();
        Touch("one", File.GetLastWriteTimeUtc(Line.PathOf("folder/one")).AddSeconds(seconds));

        var run = await UploadAsync();

        Assert.Equal(
            $"upload {Line.PathOf("folder/one")} OK\nTotal being uploaded localfiles num: 1\nOK num:1\nFAIL num:0\n", run.Succeeded());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public async Task The_form_of_2013_is_read(string end)
    {
        Touch("one", DateTimeOffset.FromUnixTimeSeconds(1_375_683_803).AddMilliseconds(250).UtcDateTime);
        await File.WriteAllTextAsync(CheckPoint, $"1375683000#{Line.PathOf("folder/one")}\n1375683803#{Line.PathOf("folder/one")}{end}");

        var run = await UploadAsync();

        Assert.Equal(
            $"upload {Line.PathOf("folder/two # three")} OK\nTotal being uploaded localfiles num: 1\nOK num:1\nFAIL num:0\n",
            run.Succeeded());
    }

    [Fact]
    public async Task A_line_that_lost_its_end_counts_for_nothing()
    {
        await UploadAsync();
        LocalTree.Write(Line.PathOf("folder"), "on");
        Touch("on", File.GetLastWriteTimeUtc(Line.PathOf("folder/one")));
        var line = File.ReadLines(CheckPoint)
            .Single(line => line.EndsWith("/one", StringComparison.Ordinal) || line.EndsWith("\\one", StringComparison.Ordinal));
        await File.AppendAllTextAsync(CheckPoint, line[..^1]);

        var run = await UploadAsync();

        Assert.StartsWith(
            $"upload {Line.PathOf("folder/on")} OK\nTotal being uploaded localfiles num: 1\n", run.Succeeded(), StringComparison.Ordinal);
        Assert.Equal("Total being uploaded localfiles num: 0\nOK num:0\nFAIL num:0\n", (await UploadAsync()).Succeeded());
    }

    [Fact]
    public async Task At_the_end_it_has_one_line_for_each_file()
    {
        for (var round = 0; round < 3; round++)
        {
            Touch("one", DateTime.UnixEpoch.AddHours(round));
            await UploadAsync();
        }

        var lines = await File.ReadAllLinesAsync(CheckPoint);
        Assert.Equal("target oss://mybucket/", lines[0]);
        Assert.Equal([$"7200.0000000#{Line.PathOf("folder/one")}"], lines.Where(line => line.EndsWith("one", StringComparison.Ordinal)));
        Assert.Equal(3, lines.Length);
        Assert.Equal(["cp.txt"], Directory.EnumerateFiles(Line.Folder).Select(Path.GetFileName));
    }

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

    [UnixFact]
    public async Task A_file_that_failed_is_sent_by_the_next_command()
    {
        File.CreateSymbolicLink(Line.PathOf("folder/late"), "../late");
        Assert.Equal(255, (await UploadAsync()).ExitCode);
        LocalTree.Write(Line.Folder, "late");

        var run = await UploadAsync();

        Assert.StartsWith(
            $"upload {Line.PathOf("folder/late")} OK\nTotal being uploaded localfiles num: 1\n", run.Succeeded(), StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Ctrl_C_keeps_what_was_sent()
    {
        LocalTree.Create(Line.PathOf("many"), files: 40, bytes: 100_000);
        var started = new TaskCompletionSource<RunningProgram>();
        Proxy.AfterServer = exchange =>
        {
            if (exchange.Index == 10)
            {
                started.Task.Result.PressCtrlC();
            }
        };
        string[] command = ["uploadfromdir", "many", "oss://mybucket", "--check_point=cp.txt", "--thread_num=2"];
        await using var interrupted = Line.Start(command);
        started.SetResult(interrupted);

        var first = await interrupted.EndAsync();
        var second = await RunAsync(command);

        Assert.Equal((130, "Cancelled.\n"), (first.ExitCode, first.Error));
        second.Succeeded();
        Assert.InRange(Requests.Count, 40, 40 + 2);
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

    private Task<ProgramRun> UploadAsync(string option = "--check_point=cp.txt") =>
        RunAsync("uploadfromdir", "folder", "oss://mybucket", option);

    private void Touch(string name, DateTime time) => File.SetLastWriteTimeUtc(Line.PathOf(Path.Combine("folder", name)), time);
}
