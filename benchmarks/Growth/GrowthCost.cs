namespace OssGen.Benchmarks;

/// <summary>What work costs.</summary>
/// <param name="Cpu">CPU time in microseconds.</param>
/// <param name="Pauses">Pauses for garbage collections in microseconds of wall time.</param>
internal readonly record struct GrowthCost(double Cpu, double Pauses)
{
    /// <summary>Returns the cost of one unit of the work.</summary>
    public GrowthCost Of(double units) => new(Cpu / units, Pauses / units);
}
