using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>
/// Finds the nearest vectors of indexes. The indexes that were queried recently are held in memory; an index that is too large for that is
/// read for each query. No query waits for another one.
/// </summary>
internal sealed class VectorQueries(StoreContext context, VectorCache cache)
{
    private const string ByRow = $"SELECT {StoredVector.Columns} FROM vector WHERE id = $0";

    private int _keeping;

    /// <summary>
    /// Returns the nearest vectors, nearest first. Of vectors with the same distance, the one with the lower key precedes.
    /// </summary>
    /// <param name="index">The index.</param>
    /// <param name="query">The query vector.</param>
    /// <param name="limit">The maximum number of vectors to return.</param>
    /// <param name="filter">The filter that the vectors match; null for none.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public List<FoundVector> Find(
        VectorIndexRecord index, float[] query, int limit, MetadataFilter? filter, CancellationToken cancellationToken) =>
        context.Read(sql =>
        {
            var search = new VectorSearch(index.Metric, query, limit, filter);
            Run(sql, index, search, cancellationToken);
            return search.Found()
                .Select(near => new FoundVector(sql.First(ByRow, StoredVector.Read, near.Row)!, near.Distance))
                .ToList();
        });

    private void Run(SqlSession sql, VectorIndexRecord index, VectorSearch search, CancellationToken cancellationToken)
    {
        var revision = (long)(sql.Scalar("SELECT revision FROM vector_index WHERE id = $0", index.Id)
            ?? throw OssErrors.NoSuchVectorIndex(index.Name));
        if (cache.Find(index.Id, revision) is { } present)
        {
            Visit(present, search, cancellationToken);
            return;
        }

        // One query at a time keeps the vectors that it reads, which limits the memory. Others read them without keeping them.
        if (Interlocked.Exchange(ref _keeping, 1) != 0)
        {
            Scan(sql, index, search, keep: false, cancellationToken);
            return;
        }

        try
        {
            if (Scan(sql, index, search, keep: true, cancellationToken) is { } read)
            {
                cache.Add(index.Id, revision, read);
            }
        }
        finally
        {
            Volatile.Write(ref _keeping, 0);
        }
    }

    /// <summary>Compares all vectors of an index with the query vector.</summary>
    /// <returns>The vectors that were read, or null if they weren't to be kept or are larger than the cache.</returns>
    private List<VectorBlock>? Scan(
        SqlSession sql, VectorIndexRecord index, VectorSearch search, bool keep, CancellationToken cancellationToken)
    {
        var remaining = (long)sql.Scalar("SELECT count(*) FROM vector WHERE index_id = $0", index.Id)!;
        List<VectorBlock>? kept = keep ? [] : null;
        var size = 0L;
        var block = new VectorBlock(index.Dimension, remaining);
        using var scan = new VectorScan(sql, index);
        while (scan.Fill(block))
        {
            cancellationToken.ThrowIfCancellationRequested();
            search.Visit(block);
            remaining -= block.Count;
            size += block.Size;
            if (size > cache.Capacity)
            {
                kept = null;
            }

            kept?.Add(block);
            block = kept is null ? block.Emptied() : new VectorBlock(index.Dimension, remaining);
        }

        return kept;
    }

    private static void Visit(List<VectorBlock> blocks, VectorSearch search, CancellationToken cancellationToken)
    {
        foreach (var block in blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            search.Visit(block);
        }
    }
}
