using System.Runtime;

namespace OssGen.Benchmarks;

/// <summary>
/// Makes calls until the runtime has compiled them completely: its background compiler works in the same process and would be measured too.
/// </summary>
internal static class WarmUp
{
    private const int LeastRounds = 4;
    private const int MostRounds = 60;
    private const int QuietRounds = 2;

    // Longer than the runtime waits for new methods before it compiles hot ones again (100 ms).
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Runs rounds until two in a row have compiled nothing. Says so if none have after the last round.</summary>
    public static async Task RunAsync(Func<Task> round)
    {
        var quiet = 0;
        for (var count = 0; count < MostRounds && (count < LeastRounds || quiet < QuietRounds); count++)
        {
            var before = JitInfo.GetCompiledMethodCount();
            await round();
            await Task.Delay(Pause);
            quiet = JitInfo.GetCompiledMethodCount() == before ? quiet + 1 : 0;
        }

        if (quiet < QuietRounds)
        {
            Console.Error.WriteLine($"Warning: the runtime still compiles methods after {MostRounds} rounds, which the next row contains.");
        }
    }
}
