namespace OssGen.Benchmarks;

/// <summary>The work of one transfer.</summary>
/// <param name="Amount">The work in the unit of the throughput.</param>
/// <param name="Unit">The unit of the throughput, per second.</param>
/// <param name="CpuAmount">The work by which the CPU seconds are divided.</param>
/// <param name="CpuUnit">The unit of the CPU time.</param>
internal sealed record TransferWork(double Amount, string Unit, double CpuAmount, string CpuUnit);
