using System.Text.Json;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>Stores the indexes of vector buckets.</summary>
internal sealed class VectorIndexStore(StoreContext context, VectorCache cache)
{
    private const string ByName = $"SELECT {VectorIndexRecord.Columns} FROM vector_index WHERE bucket = $0 AND name = $1";

    private const string Page = $"""
        SELECT {VectorIndexRecord.Columns} FROM vector_index
        WHERE bucket = $0 AND name > $1 AND substr(name, 1, length($2)) = $2 ORDER BY name LIMIT $3
        """;

    public VectorIndexRecord? Find(VectorBucketRecord bucket, string name) => context.Read(
        sql => sql.First(ByName, VectorIndexRecord.Read, bucket.Id, name));

    /// <summary>Lists the indexes of a bucket in order of name, beginning after the name <paramref name="after"/>.</summary>
    public List<VectorIndexRecord> List(VectorBucketRecord bucket, string prefix, string after, int limit) => context.Read(
        sql => sql.All(Page, VectorIndexRecord.Read, bucket.Id, after, prefix, limit));

    /// <summary>Creates an index. Throws OSS's error if the bucket already has one with the name.</summary>
    public Task<int> CreateAsync(VectorBucketRecord bucket, NewVectorIndex index, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                RequireBucket(transaction, bucket);
                return transaction.Sql.Exists("SELECT 1 FROM vector_index WHERE bucket = $0 AND name = $1", bucket.Id, index.Name)
                    ? throw OssErrors.VectorIndexAlreadyExists(index.Name)
                    : transaction.Sql.Execute(
                        """
                        INSERT INTO vector_index(bucket, name, dimension, metric, non_filterable, created, revision)
                        VALUES($0, $1, $2, $3, $4, $5, 0)
                        """,
                        bucket.Id,
                        index.Name,
                        index.Dimension,
                        (int)index.Metric,
                        JsonSerializer.Serialize(index.NonFilterableKeys),
                        transaction.Now.ToUnixTimeSeconds());
            },
            cancellationToken);

    /// <summary>Deletes an index with all its vectors. Throws OSS's error if the index doesn't exist.</summary>
    public async Task DeleteAsync(VectorBucketRecord bucket, string name, CancellationToken cancellationToken)
    {
        var deleted = await context.ChangeAsync(
            transaction =>
            {
                RequireBucket(transaction, bucket);
                var index = transaction.Sql.First(ByName, VectorIndexRecord.Read, bucket.Id, name)
                    ?? throw OssErrors.NoSuchVectorIndex(name);
                transaction.Sql.Execute("DELETE FROM vector WHERE index_id = $0", index.Id);
                transaction.Sql.Execute("DELETE FROM vector_index WHERE id = $0", index.Id);
                return index;
            },
            cancellationToken);
        cache.Remove(deleted.Id);
    }

    private static void RequireBucket(StoreTransaction transaction, VectorBucketRecord bucket)
    {
        if (!transaction.Sql.Exists("SELECT 1 FROM vector_bucket WHERE id = $0", bucket.Id))
        {
            throw OssErrors.NoSuchBucket(bucket.Name);
        }
    }
}
