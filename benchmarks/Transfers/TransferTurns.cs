using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>
/// Measures two transfers in turns: reference, ours, reference again in every round. Ours is compared with the mean of the two, so that a
/// machine that becomes faster or slower meanwhile has no effect.
/// </summary>
/// <param name="name">The name of the rows.</param>
internal sealed class TransferTurns(string name)
{
    private const int WarmUps = 2;
    private const double MostCpu = 1.10;

    /// <summary>The limit of the throughput's ratio; null for none.</summary>
    public required double? LeastRatio { get; init; }

    /// <summary>
    /// Returns the row of the throughput, that of the CPU time and, if there is a check, that of the throughput which the reference would
    /// have if it had to compute the check, too.
    /// </summary>
    /// <param name="rounds">The number of rounds.</param>
    /// <param name="work">The work of one transfer.</param>
    /// <param name="ours">Our transfer.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="check">Work that belongs to the reference's CPU time and isn't part of its wall time; null for none.</param>
    /// <param name="after">Called after each transfer, and not measured; null for nothing.</param>
    public async Task<IReadOnlyList<RatioRow>> MeasureAsync(
        int rounds, TransferWork work, Func<Task> ours, Func<Task> reference, Action? check = null, Action? after = null)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            await SpentAsync(reference, after);
            await SpentAsync(ours, after);
        }

        var (before, mine, again) = (new Spent[rounds], new Spent[rounds], new Spent[rounds]);
        var checks = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            before[round] = await SpentAsync(reference, after);
            mine[round] = await SpentAsync(ours, after);
            again[round] = await SpentAsync(reference, after);
            checks[round] = check is null ? 0 : CpuOf(check);
        }

        List<RatioRow> rows =
        [
            Row(
                name,
                work.Unit + "/s",
                i => work.Amount / mine[i].Wall,
                i => work.Amount / before[i].Wall,
                i => work.Amount / again[i].Wall)
                with { Limit = LeastRatio is { } least ? new RatioLimit(least, RatioLimitKind.AtLeast) : null },
            Row(
                name + "_cpu",
                work.CpuUnit,
                i => mine[i].Cpu / work.CpuAmount,
                i => (before[i].Cpu + checks[i]) / work.CpuAmount,
                i => (again[i].Cpu + checks[i]) / work.CpuAmount)
                with { Limit = check is null ? null : new RatioLimit(MostCpu, RatioLimitKind.AtMostWithNull) },
        ];
        if (check is not null)
        {
            // With all cores busy, the time of a transfer is that of its CPU.
            rows.Add(Row(
                name + "_bound",
                work.Unit + "/s",
                i => work.Amount / before[i].Wall * before[i].Cpu / (before[i].Cpu + checks[i]),
                i => work.Amount / before[i].Wall,
                i => work.Amount / before[i].Wall));
        }

        return rows;

        RatioRow Row(string row, string of, Func<int, double> mineOf, Func<int, double> first, Func<int, double> second)
        {
            var all = Enumerable.Range(0, rounds);
            return new RatioRow(
                row, of, Comparison.OfRounds([.. all.Select(first)], [.. all.Select(mineOf)], [.. all.Select(second)]));
        }
    }

    private static async Task<Spent> SpentAsync(Func<Task> transfer, Action? after)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await transfer();
        var spent = new Spent(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        after?.Invoke();
        return spent;
    }

    private static double CpuOf(Action work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
    }

    private readonly record struct Spent(double Wall, double Cpu);
}
