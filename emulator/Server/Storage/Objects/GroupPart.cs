using System.Text;
using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>A part of an object group, as it was when the group was created. The ETag is stored without quotes.</summary>
internal sealed record GroupPart(int Number, string Key, long Size, string ETag)
{
    public const string Columns = "number, key, size, etag";

    public static GroupPart Read(SqliteDataReader row) =>
        new(row.GetInt32(0), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(1)), row.GetInt64(2), row.GetString(3));
}
