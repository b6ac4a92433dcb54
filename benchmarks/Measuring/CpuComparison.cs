namespace OssGen.Benchmarks;

/// <summary>CPU time of two calls in turns.</summary>
internal static class CpuComparison
{
    private const int Rounds = 11;

    /// <summary>Compares in microseconds of the whole process.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="ours">Our call.</param>
    /// <param name="calls">Calls of each kind in a round.</param>
    public static Task<Comparison> RunAsync(IMeasuredCall reference, IMeasuredCall ours, int calls) =>
        RunAsync(reference, ours, calls, static () => Environment.CpuUsage.TotalTime);

    /// <summary>
    /// Compares in microseconds of the whole process, less the pauses for garbage collections. The pauses are wall time, so that the result
    /// is only meaningful without other load.
    /// </summary>
    /// <param name="reference">The reference.</param>
    /// <param name="ours">Our call.</param>
    /// <param name="calls">Calls of each kind in a round.</param>
    public static Task<Comparison> RunUnpausedAsync(IMeasuredCall reference, IMeasuredCall ours, int calls) =>
        RunAsync(reference, ours, calls, static () => Environment.CpuUsage.TotalTime - GC.GetTotalPauseDuration());

    private static async Task<Comparison> RunAsync(IMeasuredCall reference, IMeasuredCall ours, int calls, Func<TimeSpan> spent)
    {
        await WarmUp.RunAsync(async () =>
        {
            await MicrosecondsAsync(reference, calls, spent);
            await MicrosecondsAsync(ours, calls, spent);
        });

        return await Turns.CompareAsync(
            Rounds, () => MicrosecondsAsync(reference, calls, spent), () => MicrosecondsAsync(ours, calls, spent));
    }

    private static async Task<double> MicrosecondsAsync(IMeasuredCall call, int calls, Func<TimeSpan> spent)
    {
        var before = spent();
        for (var i = 0; i < calls; i++)
        {
            await call.InvokeAsync();
        }

        return (spent() - before).TotalMicroseconds / calls;
    }
}
