namespace OssGen.Transfer.Plan;

/// <summary>
/// How content of unknown length is cut into parts. The sizes double up to the largest that a part can have, early enough that 10,000 parts
/// always hold 48.8 TB: at most <see cref="SmallParts"/> parts are smaller than the largest, and half of these have the wanted size, so
/// that all but large objects take no more memory than asked for.
/// </summary>
internal static class GrowingPlan
{
    /// <summary>Parts that may be smaller than the largest: the other 9,090 hold 48.8 TB by themselves.</summary>
    internal const int SmallParts = 910;

    /// <summary>The stages, in order; together they have <see cref="PartLimits.MaxParts"/> parts.</summary>
    /// <param name="firstPartSize">Bytes in each part of the first stage.</param>
    internal static IEnumerable<PartStage> Stages(long firstPartSize)
    {
        var first = 1;
        var parts = SmallParts / 2;
        for (var size = firstPartSize; size < PartLimits.LargestPart; size *= 2)
        {
            yield return new PartStage(first, parts, size);
            first += parts;
            parts = SmallParts / 2 / Math.Max(Doublings(firstPartSize), 1);
        }

        yield return new PartStage(first, PartLimits.MaxParts - first + 1, PartLimits.LargestPart);
    }

    /// <summary>The most bytes that the stages hold.</summary>
    internal static long Capacity(long firstPartSize) => Stages(firstPartSize).Sum(static stage => stage.Parts * stage.PartSize);

    // Sizes between the first and the largest.
    private static int Doublings(long firstPartSize) => (int)Math.Ceiling(Math.Log2((double)PartLimits.LargestPart / firstPartSize)) - 1;
}

/// <summary>A run of parts of one size.</summary>
/// <param name="FirstNumber">Number of the first part.</param>
/// <param name="Parts">How many parts there are at most.</param>
/// <param name="PartSize">Bytes in each; only the last of the object has less.</param>
internal readonly record struct PartStage(int FirstNumber, int Parts, long PartSize)
{
    /// <summary>Number of the last part that it may have.</summary>
    internal int LastNumber => FirstNumber + Parts - 1;
}
