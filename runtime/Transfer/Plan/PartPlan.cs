namespace OssGen.Transfer.Plan;

/// <summary>
/// The division of an object of known length into parts. All parts have the same size except the last, which may be shorter.
/// </summary>
/// <param name="Length">The length of the object in bytes.</param>
/// <param name="PartSize">The size in bytes of each part except the last.</param>
internal sealed record PartPlan(long Length, long PartSize)
{
    /// <summary>The number of parts; 0 for an empty object.</summary>
    internal int Count { get; } = (int)((Length + PartSize - 1) / PartSize);

    /// <summary>The part at a zero-based index.</summary>
    internal PartRange this[int index] => new(index + 1, index * PartSize, Math.Min(PartSize, Length - (index * PartSize)));

    /// <summary>
    /// All parts. For an empty object, the sequence contains one empty part, because an upload can't be completed without a part.
    /// </summary>
    internal IEnumerable<PartRange> Parts =>
        Count == 0 ? [new PartRange(1, 0, 0)] : Enumerable.Range(0, Count).Select(index => this[index]);

    /// <summary>The only stage of the parts. An object shorter than a part needs a buffer of only its own length.</summary>
    internal PartStage Stage => new(1, Math.Max(Count, 1), Math.Min(PartSize, Math.Max(Length, 1)));

    /// <summary>
    /// Creates a plan with the requested part size, or with a larger part size when the object would otherwise need more than the maximum
    /// number of parts. The plan depends only on the arguments, so that a later run divides the object in the same way.
    /// </summary>
    /// <exception cref="ArgumentException">The maximum number of parts can't hold the object.</exception>
    internal static PartPlan For(long length, long wantedPartSize, int maxParts = PartLimits.MaxParts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length > maxParts * PartLimits.LargestPart)
        {
            throw new ArgumentException(maxParts == PartLimits.MaxParts
                ? $"An object holds at most {PartLimits.LargestObject} bytes (48.8 TiB); this one would have {length}."
                : $"{maxParts} parts hold at most {maxParts * PartLimits.LargestPart} bytes, 5 GiB each; there are {length}. "
                    + "Allow more parts.");
        }

        var least = (length + maxParts - 1) / maxParts;
        return new PartPlan(length, least <= wantedPartSize ? wantedPartSize : RoundUp(least));
    }

    // Rounds up to whole MiB where the limit permits, so that ranges stay aligned to pages and stripes.
    private static long RoundUp(long size) =>
        Math.Min((size + PartLimits.Alignment - 1) / PartLimits.Alignment * PartLimits.Alignment, PartLimits.LargestPart);
}

/// <summary>The number, position and length of one part of an object.</summary>
/// <param name="Number">The number of the part, starting at 1.</param>
/// <param name="Offset">The position of the part's first byte in the object.</param>
/// <param name="Length">The length of the part in bytes.</param>
internal readonly record struct PartRange(int Number, long Offset, long Length)
{
    /// <summary>The position after the last byte of the part.</summary>
    internal long End => Offset + Length;
}
