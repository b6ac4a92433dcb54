using Microsoft.Data.Sqlite;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>A restore of an archived object. The restore is first in progress, then readable, and finally expired.</summary>
/// <param name="Ready">The time from which the content can be read.</param>
/// <param name="Until">The time at which the restored content expires.</param>
internal sealed record Restoration(DateTimeOffset Ready, DateTimeOffset Until)
{
    private const string OfContent = "SELECT ready, until FROM restoration WHERE content = $0";

    /// <summary>Returns the restore of an object, or null if none was requested or it has expired.</summary>
    public static Restoration? Find(SqlSession sql, ObjectRecord record, DateTimeOffset now) =>
        ArchiveClasses.Contains(record.StorageClass) && sql.First(OfContent, Read, record.Content) is { } found && now < found.Until
            ? found
            : null;

    /// <summary>Throws OSS's error when an object is archived and not restored.</summary>
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
