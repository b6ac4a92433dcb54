namespace OssGen.Benchmarks;

/// <summary>What the calls of one client cost, round by round.</summary>
internal sealed class PeerMeasurement(string client, int rounds)
{
    public string Client { get; } = client;

    /// <summary>CPU time of a call.</summary>
    public double[] Microseconds { get; } = new double[rounds];

    /// <summary>Bytes that a call allocates.</summary>
    public double[] Bytes { get; } = new double[rounds];

    /// <summary>
    /// CPU time of this divided by that of another, round by round: the lower quartile, the median and the upper quartile.
    /// </summary>
    public Quartiles CpuOf(PeerMeasurement other) => Quartiles.OfRatios(Microseconds, other.Microseconds);
}
