using System.Text.Json;
using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>The record of a vector index, read from a row of its table.</summary>
/// <param name="Id">The number of the index.</param>
/// <param name="Name">The name, which is unique in the bucket.</param>
/// <param name="Dimension">The number of components of the index's vectors.</param>
/// <param name="Metric">How distances are computed.</param>
/// <param name="NonFilterableKeys">The metadata keys that filters can't use.</param>
/// <param name="Created">When the index was created.</param>
internal sealed record VectorIndexRecord(
    long Id, string Name, int Dimension, VectorMetric Metric, IReadOnlyList<string> NonFilterableKeys, DateTimeOffset Created)
{
    public const string Columns = "id, name, dimension, metric, non_filterable, created";

    public static VectorIndexRecord Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetInt32(2),
        (VectorMetric)row.GetInt32(3),
        JsonSerializer.Deserialize<string[]>(row.GetString(4))!,
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(5)));
}
