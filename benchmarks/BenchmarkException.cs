namespace OssGen.Benchmarks;

/// <summary>Nothing can be measured. The message says why; the program writes it and ends with 1.</summary>
internal sealed class BenchmarkException(string message, Exception? cause = null) : Exception(message, cause);
