using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>A bucket's default retention, which applies to new objects whose upload doesn't specify a retention.</summary>
/// <param name="Mode">The mode of the default retention; null for no default.</param>
/// <param name="Days">The retention period in days, or null.</param>
/// <param name="Years">The retention period in years, if it isn't set in days.</param>
internal sealed record ObjectWorm(string? Mode, int? Days, int? Years)
{
    public DateTimeOffset EndFrom(DateTimeOffset start) => Days is { } days ? start.AddDays(days) : start.AddYears(Years ?? 0);

    /// <summary>Reads a default retention from three columns, beginning at the column with the index <paramref name="first"/>.</summary>
    public static ObjectWorm Read(SqliteDataReader row, int first) =>
        new(row.IsDBNull(first) ? null : row.GetString(first), Number(row, first + 1), Number(row, first + 2));

    private static int? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
