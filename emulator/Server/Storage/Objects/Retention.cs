using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>The retention of a single version. It is stored in the headers that uploads and downloads use.</summary>
internal sealed record Retention(string Mode, DateTimeOffset Until)
{
    /// <summary>The prefix of all retention headers.</summary>
    public const string Prefix = "x-oss-object-worm-";

    public const string ModeHeader = Prefix + "mode";
    public const string UntilHeader = Prefix + "retain-until-date";
    public const string HoldHeader = Prefix + "legal-hold";

    public static Retention? Of(ObjectRecord record) => record.Headers[ModeHeader] is { } mode && record.Headers[UntilHeader] is { } until
        ? new Retention(mode, DateTimeOffset.Parse(until, CultureInfo.InvariantCulture))
        : null;

    /// <summary>Returns the headers that store the retention.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ToHeaders() =>
        [
            new(ModeHeader, Mode),
            new(UntilHeader, Until.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        ];

    /// <summary>Throws OSS's error when a policy, a retention or a legal hold protects a version from being deleted or replaced.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="record">The version.</param>
    /// <param name="bypass">Whether a retention in governance mode doesn't protect the version.</param>
    public static void RequireFree(StoreTransaction transaction, BucketRecord bucket, ObjectRecord record, bool bypass = false)
    {
        if (!record.IsMarker
            && (IsHeld(record, transaction.Now, bypass)
                || WormPolicy.Find(transaction.Sql, bucket.Id, transaction.Now)?.Protects(record.Modified, transaction.Now) == true))
        {
            throw OssErrors.FileImmutable();
        }
    }

    private static bool IsHeld(ObjectRecord record, DateTimeOffset now, bool bypass) =>
        record.Headers[HoldHeader] == LegalHoldStatus.On.Value
        || (Of(record) is { } retention && now < retention.Until && !(bypass && retention.Mode == ObjectRetentionMode.Governance.Value));
}
