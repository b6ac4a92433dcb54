using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>What the check point of uploadfromdir makes the command send, and what it leaves.</summary>
public sealed class CheckPointTests : CheckPointTest
{
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
}
