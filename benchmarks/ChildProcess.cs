using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>Starts the programs that are measured.</summary>
internal static class ChildProcess
{
    /// <summary>
    /// Starts a program without the budget of this program's garbage collector, so that it runs as its users start it.
    /// </summary>
    /// <param name="start">How to start it.</param>
    public static Process Start(ProcessStartInfo start)
    {
        start.Environment.Remove(RatioReport.GenerationZeroSize);
        return Process.Start(start) ?? throw new BenchmarkException($"{start.FileName} did not start.");
    }
}
