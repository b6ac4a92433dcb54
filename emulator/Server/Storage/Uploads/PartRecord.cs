using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Uploads;

/// <summary>An uploaded part of a multipart upload. The ETag is stored without quotes.</summary>
internal sealed record PartRecord(int Number, long Content, long Size, string ETag, ulong Crc64, DateTimeOffset Modified)
{
    public const string Columns = "number, content, size, etag, crc, modified";

    public static PartRecord Read(SqliteDataReader row) => new(
        row.GetInt32(0),
        row.GetInt64(1),
        row.GetInt64(2),
        row.GetString(3),
        unchecked((ulong)row.GetInt64(4)),
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(5)));
}
