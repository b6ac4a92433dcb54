using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>A bucket's retention policy. An object can't be changed or deleted for a number of days after its last change.</summary>
internal sealed record WormPolicy(string Id, int Days, bool IsLocked, DateTimeOffset Created)
{
    private const string OfBucket = "SELECT id, days, locked, created FROM worm WHERE bucket = $0";

    private static readonly TimeSpan UnlockedLife = TimeSpan.FromHours(24);

    /// <summary>
    /// Returns the policy of a bucket, or null when no policy is in force. A policy that isn't locked expires 24 hours after its creation.
    /// </summary>
    public static WormPolicy? Find(SqlSession sql, long bucket, DateTimeOffset now) =>
        sql.First(OfBucket, Read, bucket) is { } policy && (policy.IsLocked || now < policy.Created + UnlockedLife) ? policy : null;

    /// <summary>Determines whether the policy protects an object that was last changed at the given time.</summary>
    public bool Protects(DateTimeOffset modified, DateTimeOffset now) => now < modified.AddDays(Days);

    private static WormPolicy Read(SqliteDataReader row) =>
        new(row.GetString(0), row.GetInt32(1), row.GetBoolean(2), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(3)));
}
