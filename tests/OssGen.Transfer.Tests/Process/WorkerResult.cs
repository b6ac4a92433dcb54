namespace OssGen.Transfer.Tests.Process;

/// <summary>What a worker's transfer ended with.</summary>
internal sealed record WorkerResult(long Length, int Parts, int ResumedParts, string? RestartReason);
