using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>What a bucket whose objects can be retained gives new ones that ask for nothing.</summary>
/// <param name="Mode">The default retention's mode; null for no default.</param>
/// <param name="Days">Its days, or null.</param>
/// <param name="Years">Its years, where it has no days.</param>
internal sealed record ObjectWorm(string? Mode, int? Days, int? Years)
{
    public DateTimeOffset EndFrom(DateTimeOffset start) => Days is { } days ? start.AddDays(days) : start.AddYears(Years ?? 0);

    /// <summary>Reads the three columns from one on.</summary>
    public static ObjectWorm Read(SqliteDataReader row, int first) =>
        new(row.IsDBNull(first) ? null : row.GetString(first), Number(row, first + 1), Number(row, first + 2));

    private static int? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
