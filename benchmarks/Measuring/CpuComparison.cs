namespace OssGen.Benchmarks;

/// <summary>CPU time of two calls in turns.</summary>
internal static class CpuComparison
{
    private const int Rounds = 15;

    /// <summary>Compares in microseconds of the whole process.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="ours">Our call.</param>
    /// <param name="calls">Calls of each kind in a round.</param>
    public static async Task<Comparison> RunAsync(IMeasuredCall reference, IMeasuredCall ours, int calls)
    {
        await WarmUp.RunAsync(async () =>
        {
            await MicrosecondsAsync(reference, calls);
            await MicrosecondsAsync(ours, calls);
        });

        return await Turns.CompareAsync(Rounds, () => MicrosecondsAsync(reference, calls), () => MicrosecondsAsync(ours, calls));
    }

    private static async Task<double> MicrosecondsAsync(IMeasuredCall call, int calls)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < calls; i++)
        {
            await call.InvokeAsync();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / calls;
    }
}
