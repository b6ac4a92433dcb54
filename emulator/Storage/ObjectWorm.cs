using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage;

/// <summary>What a bucket whose objects can be retained gives new ones that ask for nothing.</summary>
/// <param name="Mode">The default retention's mode; null for no default.</param>
/// <param name="Days">Its days, or null.</param>
/// <param name="Years">Its years, where it has no days.</param>
internal sealed record ObjectWorm(string? Mode, int? Days, int? Years)
{
    private const string OfBucket = "SELECT mode, days, years FROM object_worm WHERE bucket = $0";

    public static ObjectWorm? Find(SqlSession sql, long bucket) => sql.First(OfBucket, Read, bucket);

    public DateTimeOffset EndFrom(DateTimeOffset start) => Days is { } days ? start.AddDays(days) : start.AddYears(Years ?? 0);

    private static ObjectWorm Read(SqliteDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt32(2));
}
