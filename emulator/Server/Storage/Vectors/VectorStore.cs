using System.Text;
using Microsoft.Data.Sqlite;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>Stores the vectors of indexes.</summary>
internal sealed class VectorStore(StoreContext context)
{
    private const int MaximumPageBytes = 1 << 20;

    private const string Upsert = """
        INSERT INTO vector(index_id, key, components, metadata, filterable) VALUES($0, $1, $2, $3, $4)
        ON CONFLICT(index_id, key) DO UPDATE SET
          components = excluded.components, metadata = excluded.metadata, filterable = excluded.filterable
        """;

    private const string Delete = "DELETE FROM vector WHERE index_id = $0 AND key = $1";

    private const string One = $"SELECT {StoredVector.Columns} FROM vector WHERE index_id = $0 AND key = $1";

    private const string Rest = $"SELECT {StoredVector.Columns}, filterable FROM vector WHERE index_id = $0 AND key > $1 ORDER BY key";

    /// <summary>Adds vectors to an index and replaces those whose keys exist.</summary>
    public Task<int> PutAsync(VectorIndexRecord index, IReadOnlyList<NewVector> vectors, CancellationToken cancellationToken) =>
        ChangeAsync(
            index,
            sql =>
            {
                foreach (var vector in vectors)
                {
                    sql.Execute(
                        Upsert,
                        index.Id,
                        Encoding.UTF8.GetBytes(vector.Key),
                        VectorBytes.Of(vector.Components),
                        vector.Metadata.Text,
                        vector.Metadata.Filterable);
                }

                return vectors.Count;
            },
            cancellationToken);

    /// <summary>Deletes vectors by their keys, and ignores keys that don't exist.</summary>
    /// <returns>The number of deleted vectors.</returns>
    public Task<int> DeleteAsync(VectorIndexRecord index, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        ChangeAsync(
            index,
            sql => keys.Sum(key => sql.Execute(Delete, index.Id, Encoding.UTF8.GetBytes(key))),
            cancellationToken);

    /// <summary>Returns the vectors with the given keys, in the order of the keys and without those that don't exist.</summary>
    public List<StoredVector> Get(VectorIndexRecord index, IEnumerable<string> keys) => context.Read(
        sql => keys
            .Select(key => sql.First(One, StoredVector.Read, index.Id, Encoding.UTF8.GetBytes(key)))
            .OfType<StoredVector>()
            .ToList());

    /// <summary>Returns a page of an index's vectors, which ends before its size exceeds 1 MiB.</summary>
    public VectorPage List(VectorIndexRecord index, VectorPageQuery query) => context.Read(sql =>
    {
        var page = new List<StoredVector>();
        var size = 0;
        using var rows = sql.Query(Rest, index.Id, Encoding.UTF8.GetBytes(query.After ?? ""));
        while (rows.Read())
        {
            if (!IsAskedFor(rows, query))
            {
                continue;
            }

            var vector = StoredVector.Read(rows);
            size += Size(vector, query);
            if (page.Count == query.Limit || (page.Count > 0 && size > MaximumPageBytes))
            {
                return new VectorPage(page, page[^1].Key);
            }

            page.Add(vector);
        }

        return new VectorPage(page, null);
    });

    private static bool IsAskedFor(SqliteDataReader row, VectorPageQuery query) =>
        query.Takes(row.GetFieldValue<byte[]>(0))
        && query.Filter?.Matches(row.IsDBNull(3) ? [] : row.GetFieldValue<byte[]>(3)) is not false;

    private static int Size(StoredVector vector, VectorPageQuery query) =>
        Encoding.UTF8.GetByteCount(vector.Key)
        + (query.WithComponents ? vector.Components.Length * sizeof(float) : 0)
        + (query.WithMetadata && vector.Metadata is { } metadata ? Encoding.UTF8.GetByteCount(metadata) : 0);

    // Each change of an index has a new revision, by which queries recognize whether vectors in memory are current.
    private Task<int> ChangeAsync(VectorIndexRecord index, Func<SqlSession, int> work, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction => transaction.Sql.Execute("UPDATE vector_index SET revision = revision + 1 WHERE id = $0", index.Id) > 0
                ? work(transaction.Sql)
                : throw OssErrors.NoSuchVectorIndex(index.Name),
            cancellationToken);
}
