namespace OssGen;

/// <summary>
/// How content of unknown length is cut into parts: the first thousand have the wanted size, each further thousand twice that of the one before, up to what a
/// buffer holds. From 8 MiB on, 10,000 parts hold 5.8 TiB.
/// </summary>
internal static class GrowingPlan
{
    /// <summary>Largest part that is held in memory: 2,047 MiB, the most whole MiB that an array holds.</summary>
    internal const long LargestBuffer = 2047L * 1024 * 1024;

    private const int PartsInStage = 1000;

    /// <summary>The stages, in order; together they have <see cref="PartRules.MaxParts"/> parts.</summary>
    /// <param name="firstPartSize">Bytes in each part of the first stage.</param>
    internal static IEnumerable<PartStage> Stages(long firstPartSize)
    {
        var size = firstPartSize;
        for (var first = 1; first <= PartRules.MaxParts; first += PartsInStage)
        {
            yield return new PartStage(first, PartsInStage, size);
            size = Math.Max(size, Math.Min(size * 2, LargestBuffer));
        }
    }

    /// <summary>The most bytes that the stages hold.</summary>
    internal static long Capacity(long firstPartSize) => Stages(firstPartSize).Sum(static stage => stage.Parts * stage.PartSize);
}
