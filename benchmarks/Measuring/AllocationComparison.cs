namespace OssGen.Benchmarks;

/// <summary>Bytes that two calls allocate, all threads together.</summary>
internal static class AllocationComparison
{
    private const int WarmUpCalls = 2_000;
    private const int Calls = 2_000;

    /// <summary>Compares a call with another.</summary>
    public static async Task<Comparison> RunAsync(IMeasuredCall reference, IMeasuredCall ours)
    {
        var expected = await BytesAsync(reference);
        var again = await BytesAsync(reference);
        var bytes = await BytesAsync(ours);
        return new(bytes, expected, bytes / expected, again / expected);
    }

    /// <summary>Bytes of one call, the mean of many after as many to warm up.</summary>
    public static async Task<double> BytesAsync(IMeasuredCall call)
    {
        for (var i = 0; i < WarmUpCalls; i++)
        {
            await call.InvokeAsync();
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Calls; i++)
        {
            await call.InvokeAsync();
        }

        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / Calls;
    }
}
