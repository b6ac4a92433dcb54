using System.Text;
using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Uploads;

/// <summary>The record of an unfinished multipart upload.</summary>
internal sealed record UploadRecord(string Id, string Key, DateTimeOffset Initiated, string StorageClass, StoredHeaders Headers)
{
    /// <summary>
    /// The name of the query parameter, and of the stored header, of an upload whose parts must be uploaded in order. The object of such an
    /// upload doesn't have the header, but has the MD5 of its content.
    /// </summary>
    public const string SequentialParameter = "sequential";

    public const string Columns = "id, key, initiated, storage_class, headers";

    /// <summary>Whether the parts must be uploaded in order.</summary>
    public bool IsSequential => Headers[SequentialParameter] is not null;

    public static UploadRecord Read(SqliteDataReader row) => new(
        row.GetString(0),
        Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(1)),
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(2)),
        row.GetString(3),
        StoredHeaders.Parse(row.GetString(4)));
}
