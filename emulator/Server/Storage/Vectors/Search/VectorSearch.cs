namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>An exact search for the vectors that are nearest to a query vector.</summary>
/// <param name="metric">How distances are computed.</param>
/// <param name="query">The query vector, which isn't zero if the metric is cosine.</param>
/// <param name="limit">The number of vectors to find.</param>
/// <param name="filter">The filter that found vectors match; null for none.</param>
internal sealed class VectorSearch(VectorMetric metric, float[] query, int limit, MetadataFilter? filter)
{
    private readonly VectorDistance _distance = new(metric, query);
    private readonly NearestRows _nearest = new(limit);

    /// <summary>Compares all vectors of a block with the query vector. Blocks are visited in the order of their vectors' keys.</summary>
    public void Visit(VectorBlock block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            if (filter is null || filter.Matches(block.Metadata(i)))
            {
                _nearest.Offer(block.Row(i), _distance.To(block.Vector(i), block.Norm(i)));
            }
        }
    }

    /// <summary>Returns the rows found, nearest first; of those with the same distance, the one with the lower key precedes.</summary>
    public NearRow[] Found() => _nearest.InOrder();
}
