namespace OssGen.Transfer.Plan;

/// <summary>How an object of known length is cut into parts: all of one size but the last, which is shorter or equal.</summary>
internal sealed record PartPlan
{
    private PartPlan(long length, long partSize)
    {
        Length = length;
        PartSize = partSize;
        Count = (int)((length + partSize - 1) / partSize);
    }

    /// <summary>Bytes in the object.</summary>
    internal long Length { get; }

    /// <summary>Bytes in each part but the last.</summary>
    internal long PartSize { get; }

    /// <summary>How many parts there are: none for an object of no bytes.</summary>
    internal int Count { get; }

    /// <summary>The part at an index from 0.</summary>
    internal PartRange this[int index] => new(index + 1, index * PartSize, Math.Min(PartSize, Length - (index * PartSize)));

    /// <summary>All parts; of an object of no bytes one without bytes, which an upload needs to be completed.</summary>
    internal IEnumerable<PartRange> Parts =>
        Count == 0 ? [new PartRange(1, 0, 0)] : Enumerable.Range(0, Count).Select(index => this[index]);

    /// <summary>
    /// A plan with the wanted size, or the next larger one that needs no more parts than allowed. It depends on the arguments alone, so
    /// that a later run cuts as the first did.
    /// </summary>
    /// <exception cref="ArgumentException">The parts can't hold that many bytes.</exception>
    internal static PartPlan For(long length, long wantedPartSize, int maxParts = PartLimits.MaxParts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length > maxParts * PartLimits.LargestPart)
        {
            throw new ArgumentException(maxParts == PartLimits.MaxParts
                ? $"An object holds at most {PartLimits.LargestObject} bytes (48.8 TiB); this one would have {length}."
                : $"{maxParts} parts hold at most {maxParts * PartLimits.LargestPart} bytes, 5 GiB each; there are {length}. Allow more parts.");
        }

        var least = (length + maxParts - 1) / maxParts;
        return new PartPlan(length, least <= wantedPartSize ? wantedPartSize : RoundUp(least));
    }

    /// <summary>The plan that an upload was begun with.</summary>
    internal static PartPlan Exactly(long length, long partSize) => new(length, partSize);

    // Whole MiB where there is room, so that ranges stay aligned to pages and stripes.
    private static long RoundUp(long size) =>
        Math.Min((size + PartLimits.Alignment - 1) / PartLimits.Alignment * PartLimits.Alignment, PartLimits.LargestPart);
}

/// <summary>One part of an object.</summary>
/// <param name="Number">The part's number, from 1.</param>
/// <param name="Offset">Position of its first byte in the object.</param>
/// <param name="Length">Bytes in it.</param>
internal readonly record struct PartRange(int Number, long Offset, long Length)
{
    /// <summary>Position behind its last byte.</summary>
    internal long End => Offset + Length;
}
