using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>
/// Measures two transfers in turns: reference, ours, reference again in every round. Ours is compared with the mean of the two, so that a
/// machine that becomes faster or slower meanwhile has no effect.
/// </summary>
internal static class TransferTurns
{
    private const double LeastRatio = 0.95;
    private const double MostCpu = 1.10;

    /// <summary>Returns the row of the throughput, and that of the CPU time.</summary>
    /// <param name="name">The name of the rows.</param>
    /// <param name="rounds">The number of rounds.</param>
    /// <param name="work">The work of one transfer, in the unit of the throughput.</param>
    /// <param name="unit">The unit of the work.</param>
    /// <param name="ours">Our transfer.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="check">Work that belongs to the reference's CPU time and isn't part of its wall time; null for none.</param>
    public static async Task<IReadOnlyList<RatioRow>> MeasureAsync(
        string name, int rounds, double work, string unit, Func<Task> ours, Func<Task> reference, Action? check = null)
    {
        await reference();
        await ours();
        var (before, mine, after) = (new Spent[rounds], new Spent[rounds], new Spent[rounds]);
        var checks = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            before[round] = await SpentAsync(reference);
            mine[round] = await SpentAsync(ours);
            after[round] = await SpentAsync(reference);
            checks[round] = check is null ? 0 : CpuOf(check);
        }

        return
        [
            Row(name, unit + "/s", i => work / mine[i].Wall, i => work / before[i].Wall, i => work / after[i].Wall)
                with { Limit = new RatioLimit(LeastRatio, RatioLimitKind.AtLeast) },
            Row(
                name + "_cpu",
                "s",
                i => mine[i].Cpu,
                i => before[i].Cpu + checks[i],
                i => after[i].Cpu + checks[i])
                with { Limit = check is null ? null : new RatioLimit(MostCpu, RatioLimitKind.AtMostWithNull) },
        ];

        RatioRow Row(string row, string of, Func<int, double> mineOf, Func<int, double> first, Func<int, double> second)
        {
            var all = Enumerable.Range(0, rounds);
            return new RatioRow(
                row, of, Comparison.OfRounds([.. all.Select(first)], [.. all.Select(mineOf)], [.. all.Select(second)]));
        }
    }

    private static async Task<Spent> SpentAsync(Func<Task> transfer)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await transfer();
        return new Spent(
            Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    private static double CpuOf(Action work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
    }

    private readonly record struct Spent(double Wall, double Cpu);
}
