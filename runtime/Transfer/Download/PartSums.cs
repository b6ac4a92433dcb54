using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Download;

/// <summary>The CRC-64 of each part that is finished, and of all together. Safe to use from several threads, each with parts of its own.</summary>
internal sealed class PartSums(PartPlan plan)
{
    private readonly ulong?[] _sums = new ulong?[plan.Count];

    /// <summary>The sum of the part at an index from 0; null while it isn't finished.</summary>
    internal ulong? this[int index]
    {
        get => _sums[index];
        set => _sums[index] = value;
    }

    /// <summary>The index of the first part that isn't finished; -1 when all are.</summary>
    internal int FirstMissing => Array.IndexOf(_sums, null);

    /// <summary>The parts that are finished.</summary>
    internal IReadOnlyList<DownloadedPart> Finished => [.. _sums.Index().Where(static sum => sum.Item is not null).Select(static sum => new DownloadedPart(sum.Index, sum.Item!.Value))];

    /// <summary>Bytes in the parts that are finished.</summary>
    internal long FinishedBytes => _sums.Index().Where(static sum => sum.Item is not null).Sum(sum => plan[sum.Index].Length);

    /// <summary>The sum of all parts, one after the other.</summary>
    /// <exception cref="InvalidOperationException">A part isn't finished.</exception>
    internal ulong Combined()
    {
        var whole = 0UL;
        for (var index = 0; index < _sums.Length; index++)
        {
            var sum = _sums[index] ?? throw new InvalidOperationException($"Part {index + 1} isn't finished.");
            whole = OssCrc64.Combine(whole, sum, plan[index].Length);
        }

        return whole;
    }
}
