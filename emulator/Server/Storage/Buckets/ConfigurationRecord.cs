using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>A stored configuration, consisting of the parts of the request that put it.</summary>
/// <param name="Id">The configuration's ID among those of its kind; empty for kinds of which a bucket has only one.</param>
/// <param name="Query">The query parameters, without those of the signature.</param>
/// <param name="Headers">The headers that the operation requires.</param>
/// <param name="Document">The request body.</param>
/// <param name="Created">The time at which the configuration was first put.</param>
/// <param name="Modified">The time at which the configuration was last set.</param>
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
