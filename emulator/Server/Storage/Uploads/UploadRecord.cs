using System.Text;
using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Uploads;

/// <summary>The record of an unfinished multipart upload.</summary>
internal sealed record UploadRecord(string Id, string Key, DateTimeOffset Initiated, string StorageClass, StoredHeaders Headers)
{
    public const string Columns = "id, key, initiated, storage_class, headers";

    public static UploadRecord Read(SqliteDataReader row) => new(
        row.GetString(0),
        Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(1)),
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(2)),
        row.GetString(3),
        StoredHeaders.Parse(row.GetString(4)));
}
