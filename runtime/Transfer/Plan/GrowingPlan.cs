namespace OssGen.Transfer.Plan;

/// <summary>
/// Divides content of unknown length into parts. The part size doubles up to the largest allowed size, early enough that 10,000 parts can
/// always contain 48.8 TB: at most <see cref="SmallParts"/> parts are smaller than the largest size. Half of these have the requested size,
/// so that only large objects use more memory than requested.
/// </summary>
internal static class GrowingPlan
{
    /// <summary>
    /// The maximum number of parts that are smaller than the largest size. The other 9,090 parts alone can contain 48.8 TB.
    /// </summary>
    internal const int SmallParts = 910;

    /// <summary>Returns the stages, in order. Together they have <see cref="PartLimits.MaxParts"/> parts.</summary>
    /// <param name="firstPartSize">The part size of the first stage in bytes.</param>
    internal static IEnumerable<PartStage> Stages(long firstPartSize)
    {
        // The number of sizes between the first and the largest.
        var doublings = (int)Math.Ceiling(Math.Log2((double)PartLimits.LargestPart / firstPartSize)) - 1;
        var first = 1;
        var parts = SmallParts / 2;
        for (var size = firstPartSize; size < PartLimits.LargestPart; size *= 2)
        {
            yield return new PartStage(first, parts, size);
            first += parts;
            parts = SmallParts / 2 / Math.Max(doublings, 1);
        }

        yield return new PartStage(first, PartLimits.MaxParts - first + 1, PartLimits.LargestPart);
    }

    /// <summary>Returns the maximum number of bytes that all stages together can contain.</summary>
    internal static long Capacity(long firstPartSize) => Stages(firstPartSize).Sum(static stage => stage.Parts * stage.PartSize);
}

/// <summary>A sequence of parts of the same size.</summary>
/// <param name="FirstNumber">The number of the first part.</param>
/// <param name="Parts">The maximum number of parts.</param>
/// <param name="PartSize">The size of a part in bytes; only the last part of the object can be smaller.</param>
internal readonly record struct PartStage(int FirstNumber, int Parts, long PartSize)
{
    /// <summary>The number of the last part that the stage can have.</summary>
    internal int LastNumber => FirstNumber + Parts - 1;
}
