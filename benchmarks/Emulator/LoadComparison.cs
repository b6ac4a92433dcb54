namespace OssGen.Benchmarks;

/// <summary>The same requests to the emulator and to a reference, in turns.</summary>
/// <param name="name">The name of the rows.</param>
/// <param name="rounds">Rounds.</param>
/// <param name="connections">Connections of each server.</param>
/// <param name="expectedLength">The length of the body of each reply.</param>
/// <param name="requests">Makes the requests of a turn.</param>
internal sealed class LoadComparison(
    string name, int rounds, int connections, long expectedLength, Func<Task<IReadOnlyList<SignedRequest>>> requests)
{
    private const int MostWarmUpRounds = 30;
    private const int QuietRounds = 6;

    private const double Improvement = 0.97;

    // The runtime compiles hot methods again when no new ones were called for 100 ms.
    private static readonly TimeSpan WarmUpPause = TimeSpan.FromMilliseconds(200);

    /// <summary>The name of the row.</summary>
    public string Name => name;

    /// <summary>The least ratio of the throughputs; null: the row is reported only.</summary>
    public double? Least { get; init; }

    /// <summary>The unit of the throughput.</summary>
    public string Unit { get; init; } = "/s";

    /// <summary>What a request is in the unit of the throughput.</summary>
    public double PerRequest { get; init; } = 1;

    /// <summary>
    /// Warms both up and measures them in turns. The ratio of a throughput is that of the emulator divided by that of the reference.
    /// </summary>
    public async Task<IReadOnlyList<RatioRow>> MeasureAsync(MeasuredServer reference, MeasuredServer emulator)
    {
        using var bare = new Load(reference, connections);
        using var ours = new Load(emulator, connections);
        await WarmUpAsync(bare);
        await WarmUpAsync(ours);
        var samples = await Turns.MeasureAsync(rounds, () => RunAsync(bare), () => RunAsync(ours));
        return
        [
            Row(name, Unit, samples, sample => sample.PerSecond * PerRequest) with
            {
                Limit = Least is { } least ? new RatioLimit(least, RatioLimitKind.AtLeast) : null,
            },
            Row($"{name}_cpu", "us", samples, sample => sample.ServerMicroseconds),
            Row($"{name}_load", "us", samples, sample => sample.LoadMicroseconds),
        ];
    }

    // Until the CPU time doesn't get less anymore: the server compiles its code in other threads of the same process.
    private async Task WarmUpAsync(Load load)
    {
        var (least, quiet) = (double.MaxValue, 0);
        for (var round = 0; round < MostWarmUpRounds && quiet < QuietRounds; round++)
        {
            var cpu = (await RunAsync(load)).ServerMicroseconds;
            quiet = cpu < least * Improvement ? 0 : quiet + 1;
            least = Math.Min(least, cpu);
            await Task.Delay(WarmUpPause);
        }
    }

    private async Task<LoadSample> RunAsync(Load load) => load.Run(await requests(), expectedLength);

    private static RatioRow Row(
        string name, string unit, IReadOnlyList<Round<LoadSample>> rounds, Func<LoadSample, double> value) =>
        new(name, unit, Comparison.Of(rounds, value));
}
