using System.Collections.Concurrent;
using System.Globalization;
using Xunit.Abstractions;

namespace OssGen.Transfer.Tests.Runs;

/// <summary>
/// Transfers of all kinds under seeded faults. A few in every test run; more by OSSGEN_FAULT_RUNS, from the seed OSSGEN_FAULT_SEED on (see
/// docs/testing-transfers.md).
/// </summary>
public sealed class FaultRunTests(Site site, ITestOutputHelper output) : IClassFixture<Site>
{
    private const string RunsVariable = "OSSGEN_FAULT_RUNS";
    private const string SeedVariable = "OSSGEN_FAULT_SEED";
    private const int FewRuns = 60;
    private const int RunsAtATime = 6;

    // Only so that a transfer that hangs fails with its seed instead of holding up everything.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Every_run_ends_with_equal_data_or_a_clear_error_and_a_state_to_go_on_from()
    {
        var first = NumberOf(SeedVariable) ?? 1;
        var count = NumberOf(RunsVariable) ?? (NumberOf(SeedVariable) is null ? FewRuns : 1);
        var failures = new ConcurrentQueue<string>();
        var outcomes = new ConcurrentDictionary<string, int>();
        await Parallel.ForEachAsync(
            Enumerable.Range(first, count), new ParallelOptions { MaxDegreeOfParallelism = RunsAtATime }, async (seed, _) =>
            {
                if (await RunAsync(seed, outcomes) is { } failure)
                {
                    failures.Enqueue(failure);
                }
            });
        output.WriteLine(string.Join(", ", outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.True(
            failures.IsEmpty,
            $"{failures.Count} of {count} runs failed. {string.Join(Environment.NewLine + Environment.NewLine, failures.Take(5))}");
    }

    private static int? NumberOf(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    private async Task<string?> RunAsync(int seed, ConcurrentDictionary<string, int> outcomes)
    {
        var run = new FaultRun(site, seed);
        try
        {
            await run.RunAsync().WaitAsync(Patience);
            outcomes.AddOrUpdate(run.Outcome?.GetType().Name ?? "success", 1, (_, count) => count + 1);
            await run.DisposeAsync();
            return null;
        }
        catch (Exception failure)
        {
            return $"{run.Describe()}{Environment.NewLine}FAILED: {failure}{Environment.NewLine}To repeat it: "
                + $"{SeedVariable}={seed} dotnet test tests/OssGen.Transfer.Tests --filter FaultRunTests";
        }
    }
}
