using System.Globalization;
using OssGen.TestSupport.Proxy;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>
/// A folder of many files goes up and comes back, also when the process is killed half-way. OSSCMD_FILES and OSSCMD_MEGABYTES set how many;
/// docs/osscmd.md has the command.
/// </summary>
public sealed class ManyFilesTests : ProcessTest
{
    private const int Threads = 5;

    private static readonly int Count = Number("OSSCMD_FILES", 400);
    private static readonly long Bytes = Number("OSSCMD_MEGABYTES", 25) * 1_000_000L;

    private string Source => Line.PathOf("source");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        LocalTree.Create(Source, Count, Bytes);
    }

    [Fact]
    public async Task They_come_back_byte_for_byte()
    {
        var up = await RunAsync("uploadfromdir", "source", "oss://mybucket/up");

        var down = await RunAsync("downloadtodir", "oss://mybucket/up", "target");

        Assert.EndsWith(
            FormattableString.Invariant($"Total being uploaded localfiles num: {Count}\nOK num:{Count}\nFAIL num:0\n"),
            up.Succeeded(), StringComparison.Ordinal);
        Assert.EndsWith(
            FormattableString.Invariant(
                $"Total being downloaded objects num: {Count}, they are downloaded into target\nOK num:{Count}\nFAIL num:0\n"),
            down.Succeeded(), StringComparison.Ordinal);
        Assert.Equal(LocalTree.Sums(Source), LocalTree.Sums(Line.PathOf("target")));
    }

    [Fact]
    public async Task Killed_half_way_and_repeated_it_sends_the_rest_and_at_most_those_again_that_were_under_way()
    {
        var begun = new TaskCompletionSource<RunningProgram>();
        var stored = 0;
        Proxy.AfterServer = exchange =>
        {
            if (IsStored(exchange) && Interlocked.Increment(ref stored) == Count / 2)
            {
                begun.Task.Result.Kill();
            }
        };
        string[] command =
            ["uploadfromdir", "source", "oss://mybucket", "--check_point=sent.txt", FormattableString.Invariant($"--thread_num={Threads}")];
        await using var first = Line.Start(command);
        begun.SetResult(first);
        var killed = await first.EndAsync();
        await Proxy.ConnectionsEndedAsync();
        Proxy.AfterServer = null;

        var second = await RunAsync(command);

        Assert.NotEqual(0, killed.ExitCode);
        Assert.Contains("FAIL num:0\n", second.Succeeded(), StringComparison.Ordinal);
        Assert.InRange(Proxy.Exchanges.Count(IsStored), Count, Count + Threads);
        await RunAsync("downloadtodir", "oss://mybucket", "target");
        Assert.Equal(LocalTree.Sums(Source), LocalTree.Sums(Line.PathOf("target")));
    }

    private static bool IsStored(Exchange exchange) => exchange is { Action: "Put" or "Complete", ServerStatus: 200 };

    private static int Number(string variable, int usual) => int.Parse(
        Environment.GetEnvironmentVariable(variable) ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
