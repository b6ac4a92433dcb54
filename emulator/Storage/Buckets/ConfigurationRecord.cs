using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>A configuration as stored: the parts of the request that put it.</summary>
/// <param name="Id">Its name among those of its kind; "" where a bucket has one.</param>
/// <param name="Query">Query parameters, without those of a signature.</param>
/// <param name="Headers">The headers that the operation demands.</param>
/// <param name="Document">The body.</param>
/// <param name="Created">When it was first put.</param>
/// <param name="Modified">When it was last put.</param>
internal sealed record ConfigurationRecord(
    string Id, StoredHeaders Query, StoredHeaders Headers, byte[] Document, DateTimeOffset Created, DateTimeOffset Modified)
{
    public const string Columns = "id, query, headers, document, created, modified";

    public static ConfigurationRecord Read(SqliteDataReader row) => new(
        row.GetString(0),
        StoredHeaders.Parse(row.GetString(1)),
        StoredHeaders.Parse(row.GetString(2)),
        row.GetFieldValue<byte[]>(3),
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(4)),
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(5)));
}
