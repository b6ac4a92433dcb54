using OssGen.TestSupport.Proxy;

namespace OssGen.Transfer.Tests.Proxy;

/// <summary>
/// Faults drawn from a seed. A seed also draws how many of the requests are hit and by which kinds, so that some runs see a little of
/// everything and others the same trouble again and again.
/// </summary>
internal sealed class SeededFaults : IFaultScript
{
    private static readonly FaultKind[] Kinds =
    [
        FaultKind.CutRequest, FaultKind.CutReply, FaultKind.LoseReply, FaultKind.ErrorInstead, FaultKind.ErrorAfterwards,
        FaultKind.DuplicateFirst,
        FaultKind.DuplicateSecond, FaultKind.Trickle, FaultKind.CorruptRequest, FaultKind.CorruptReply, FaultKind.CloseAfterwards,
        FaultKind.NoRequestId, FaultKind.Portal,
        FaultKind.NoCrc, FaultKind.OtherETag, FaultKind.LyingRange, FaultKind.RefuseEarly, FaultKind.LoseAndOverwrite,
    ];

    // They cost a whole limit on waiting each, or end the run: rarer than others.
    private static readonly FaultKind[] CostlyKinds =
        [FaultKind.StallRequest, FaultKind.StallReply, FaultKind.CancelBefore, FaultKind.CancelAfter];
    private static readonly int[] Statuses = [500, 502, 503, 504, 429];

    private readonly int _seed;
    private readonly double _share;
    private readonly FaultKind[] _kinds;

    public SeededFaults(int seed)
    {
        _seed = seed;
        var random = new Random(seed);
        _share = random.Next(4) switch { 0 => 0.05, 1 => 0.15, 2 => 0.3, _ => 0.6 };
        _kinds = random.Next(3) switch
        {
            0 => [Kinds[random.Next(Kinds.Length)]],
            1 => [Kinds[random.Next(Kinds.Length)], Kinds[random.Next(Kinds.Length)], CostlyKinds[random.Next(CostlyKinds.Length)]],
            _ => [.. Kinds, .. Kinds, .. CostlyKinds],
        };
        if (_kinds.Contains(FaultKind.NoCrc))
        {
            // What nobody told the checksum of can't be known to be damaged: a run has the one or the other.
            var hasChecksums = random.Next(2) == 0;
            _kinds = [
                .. _kinds.Where(
                    kind => hasChecksums ? kind is not FaultKind.NoCrc : kind is not (FaultKind.CorruptRequest or FaultKind.CorruptReply)),
            ];
            _kinds = _kinds.Length == 0 ? [FaultKind.NoCrc] : _kinds;
        }
    }

    public Fault FaultFor(Exchange exchange)
    {
        var random = new Random(Hash(exchange.Label, exchange.Occurrence));
        if (random.NextDouble() >= _share)
        {
            return Fault.None;
        }

        return new Fault(
            _kinds[random.Next(_kinds.Length)],
            random.NextDouble(),
            InHead: random.Next(6) == 0,
            Statuses[random.Next(Statuses.Length)],
            Reset: random.Next(2) == 0);
    }

    // FNV-1a: the same in every process, which string.GetHashCode isn't.
    private int Hash(string label, int occurrence)
    {
        var hash = 2166136261u;
        foreach (var character in label)
        {
            hash = (hash ^ character) * 16777619;
        }

        return (int)((((hash ^ (uint)occurrence) * 16777619) ^ (uint)_seed) * 16777619);
    }
}
