namespace OssGen.Transfer.Tests.Process;

/// <summary>What a transfer took of memory, in bytes.</summary>
internal sealed record Measured(
    long Baseline, long PeakHeap, long PeakBuffers, int OutstandingBuffers, long PeakWorkingSet, double Seconds);
