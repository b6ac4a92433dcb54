using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>Measures two transfers in turns, each in wall time and in CPU time.</summary>
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

        var measured = await Turns.MeasureAsync(
            rounds,
            async () => await SpentAsync(reference, after) with { Check = check is null ? 0 : CpuOf(check) },
            () => SpentAsync(ours, after));
        List<RatioRow> rows =
        [
            new(name, work.Unit + "/s", Comparison.Of(measured, spent => work.Amount / spent.Wall))
            {
                Limit = LeastRatio is { } least ? new RatioLimit(least, RatioLimitKind.AtLeast) : null,
            },
            new(name + "_cpu", work.CpuUnit, Comparison.Of(measured, spent => (spent.Cpu + spent.Check) / work.CpuAmount))
            {
                Limit = check is null ? null : new RatioLimit(MostCpu, RatioLimitKind.AtMostWithNull),
            },
        ];
        if (check is not null)
        {
            rows.Add(new(name + "_bound", work.Unit + "/s", Bound(measured, work)));
        }

        return rows;
    }

    // With all cores busy, the time of a transfer is that of its CPU.
    private static Comparison Bound(IReadOnlyList<Round<Spent>> rounds, TransferWork work)
    {
        double[] reference = [.. rounds.Select(round => work.Amount / round.Second.Wall)];
        double[] checkedToo =
        [
            .. rounds.Select(round => work.Amount / round.Second.Wall * round.Second.Cpu / (round.Second.Cpu + round.Second.Check)),
        ];
        return new(Median.Of(checkedToo), Median.Of(reference), Median.OfRatios(checkedToo, reference), Null: null);
    }

    private static async Task<Spent> SpentAsync(Func<Task> transfer, Action? after)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await transfer();
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var spent = new Spent(wall, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, Check: 0);
        after?.Invoke();
        return spent;
    }

    private static double CpuOf(Action work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
    }

    private readonly record struct Spent(double Wall, double Cpu, double Check);
}
