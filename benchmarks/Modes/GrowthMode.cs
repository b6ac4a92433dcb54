using System.Text.Json;

namespace OssGen.Benchmarks;

/// <summary>The cost of one key, part, call or copy of the spec for different numbers of them; see docs/benchmarks.md.</summary>
internal static class GrowthMode
{
    private const int Rounds = 9;
    private const int Keys = 100_000;
    private const int Parts = 1_000;
    private const int Calls = 20_000;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        var specs = SpecText.LoadAll();
        List<GrowthRow> rows =
        [
            .. await MeasureAsync("key", ListingGrowth.CreateAsync, [1_000, 10_000, 100_000, 1_000_000], Keys),
            .. await MeasureAsync("part", UploadGrowth.CreateAsync, [10, 100, 1_000, 10_000], Parts),
            .. await MeasureAsync("call", ConcurrencyGrowth.CreateAsync, [1, 10, 100, 1_000], 1, Calls),
            .. await MeasureAsync("bare call", ConcurrencyGrowth.CreateBareAsync, [1, 10, 100, 1_000], 1, Calls),
            .. await MeasureAsync("copy", size => GeneratorGrowth.CreateAsync(specs, size), [1, 2, 5, 10], 10),
        ];
        rows.ForEach(output.WriteLine);
        output.WriteLine();
        rows.ForEach(row => output.WriteLine(JsonSerializer.Serialize(row, s_json)));
        return 0;
    }

    /// <summary>Measures all sizes in turns, with as many repetitions that all take about as long.</summary>
    /// <param name="unit">What is counted.</param>
    /// <param name="create">Prepares the work for a size.</param>
    /// <param name="sizes">The sizes, the smallest first.</param>
    /// <param name="least">The least number of units in a measurement.</param>
    /// <param name="units">The units of one repetition; 0: the size.</param>
    private static async Task<GrowthRow[]> MeasureAsync(
        string unit, Func<int, Task<GrowthWork>> create, int[] sizes, int least, int units = 0)
    {
        List<(GrowthWork Work, int Repeats, double Units)> all = [];
        foreach (var size in sizes)
        {
            var repeats = units > 0 ? 1 : Math.Max(1, least / size);
            all.Add((await create(size), repeats, (double)repeats * (units > 0 ? units : size)));
        }

        await WarmUp.RunAsync(async () =>
        {
            foreach (var (work, _, _) in all)
            {
                await work.RunAsync();
            }
        });
        var costs = sizes.Select(_ => new GrowthCost[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < all.Count; index++)
            {
                var (work, repeats, done) = all[index];
                costs[index][round] = (await MeasureAsync(work, repeats)).Of(done);
            }
        }

        all.ForEach(static one => one.Work.Dispose());
        return [.. sizes.Select((size, index) => GrowthRow.Of(unit, size, costs[index], costs[0]))];
    }

    private static async Task<GrowthCost> MeasureAsync(GrowthWork work, int repeats)
    {
        Heap.Collect();
        var (cpu, pauses) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        for (var i = 0; i < repeats; i++)
        {
            await work.RunAsync();
        }

        return new GrowthCost(
            (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds, (GC.GetTotalPauseDuration() - pauses).TotalMicroseconds);
    }
}
