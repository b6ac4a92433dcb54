namespace OssGen.Benchmarks;

/// <summary>The heap of this process.</summary>
internal static class Heap
{
    /// <summary>
    /// Collects what was measured before, so that the next measurement doesn't pay for its garbage. Called outside of measured time.
    /// </summary>
    public static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
