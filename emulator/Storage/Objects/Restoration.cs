using Microsoft.Data.Sqlite;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>A restore of an archived object's content: under way, then readable, then gone, as the time goes by.</summary>
/// <param name="Ready">From when on the content can be read.</param>
/// <param name="Until">Until when it can.</param>
internal sealed record Restoration(DateTimeOffset Ready, DateTimeOffset Until)
{
    private const string OfContent = "SELECT ready, until FROM restoration WHERE content = $0";

    /// <summary>The restore of an object; null when none was asked for, or its days are over.</summary>
    public static Restoration? Find(SqlSession sql, ObjectRecord record, DateTimeOffset now) =>
        ArchiveClasses.Contains(record.StorageClass) && sql.First(OfContent, Read, record.Content) is { } found && now < found.Until
            ? found
            : null;

    /// <summary>Refuses to read an archived object that isn't restored.</summary>
    public static void RequireReadable(SqlSession sql, ObjectRecord record, DateTimeOffset now)
    {
        if (ArchiveClasses.Contains(record.StorageClass) && Find(sql, record, now)?.IsOngoing(now) != false)
        {
            throw OssErrors.InvalidObjectState();
        }
    }

    public bool IsOngoing(DateTimeOffset now) => now < Ready;

    private static Restoration Read(SqliteDataReader row) =>
        new(DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(0)), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(1)));
}
