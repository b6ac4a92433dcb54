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
    /// <summary>The least ratio of the throughputs; null: the row is reported only.</summary>
    public double? Least { get; init; }

    /// <summary>The unit of the throughput.</summary>
    public string Unit { get; init; } = "/s";

    /// <summary>What a request is in the unit of the throughput.</summary>
    public double PerRequest { get; init; } = 1;

    /// <summary>
    /// Reference, emulator, reference again in every round; the emulator is compared with the mean of the two. A first round, which warms
    /// up, isn't counted.
    /// </summary>
    public async Task<IReadOnlyList<RatioRow>> MeasureAsync(MeasuredServer reference, MeasuredServer emulator)
    {
        using var bare = new Load(reference, connections);
        using var ours = new Load(emulator, connections);
        var samples = new List<(LoadSample Before, LoadSample Ours, LoadSample After)>();
        for (var round = 0; round <= rounds; round++)
        {
            var sample = (await RunAsync(bare), await RunAsync(ours), await RunAsync(bare));
            if (round > 0)
            {
                samples.Add(sample);
            }
        }

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

    private async Task<LoadSample> RunAsync(Load load) => load.Run(await requests(), expectedLength);

    private static RatioRow Row(
        string name,
        string unit,
        List<(LoadSample Before, LoadSample Ours, LoadSample After)> samples,
        Func<LoadSample, double> value)
    {
        var before = samples.Select(sample => value(sample.Before)).ToArray();
        var after = samples.Select(sample => value(sample.After)).ToArray();
        var ours = samples.Select(sample => value(sample.Ours)).ToArray();
        var reference = before.Zip(after, (first, second) => (first + second) / 2).ToArray();
        return new RatioRow(
            name, Median.Of(ours), Median.Of(reference), Median.OfRatios(ours, reference), Median.OfRatios(after, before), unit);
    }
}
