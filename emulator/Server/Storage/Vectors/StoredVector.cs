using System.Text;
using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>A vector of an index, read from a row of its table.</summary>
/// <param name="Key">The key, which is unique in the index.</param>
/// <param name="Components">The components.</param>
/// <param name="Metadata">The metadata, a JSON object; null for none.</param>
internal sealed record StoredVector(string Key, float[] Components, string? Metadata)
{
    public const string Columns = "key, components, metadata";

    public static StoredVector Read(SqliteDataReader row) => new(
        Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(0)),
        VectorBytes.Read(row.GetFieldValue<byte[]>(1)),
        row.IsDBNull(2) ? null : row.GetString(2));
}
