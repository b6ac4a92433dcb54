using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>A request for a page of the vectors of an index.</summary>
/// <param name="After">The key after which the page begins; null for the first page.</param>
/// <param name="Limit">The maximum number of vectors.</param>
internal sealed record VectorPageQuery(string? After, int Limit)
{
    /// <summary>Whether the vectors' components count toward the size of the page.</summary>
    public bool WithComponents { get; init; }

    /// <summary>Whether the vectors' metadata counts toward the size of the page.</summary>
    public bool WithMetadata { get; init; }

    /// <summary>The filter of the vectors; null for none.</summary>
    public MetadataFilter? Filter { get; init; }

    /// <summary>The number of segments into which the vectors are divided.</summary>
    public int Segments { get; init; } = 1;

    /// <summary>The segment of which the vectors are listed.</summary>
    public int Segment { get; init; }

    /// <summary>Determines whether a key is in the segment.</summary>
    public bool Takes(ReadOnlySpan<byte> key) => Segments == 1 || Hash(key) % (uint)Segments == Segment;

    // FNV-1a, which doesn't change between runs.
    private static uint Hash(ReadOnlySpan<byte> key)
    {
        var hash = 2166136261;
        foreach (var value in key)
        {
            hash = (hash ^ value) * 16777619;
        }

        return hash;
    }
}
