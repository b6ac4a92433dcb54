using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers;

/// <summary>The access tracking of a bucket, by which OSS knows when objects were last accessed.</summary>
internal static class AccessMonitoring
{
    /// <summary>The kind of the configuration that PutBucketAccessMonitor puts.</summary>
    public const string Kind = "accessmonitor";

    /// <summary>Returns the time at which the access tracking of a bucket was enabled, or null if it isn't enabled.</summary>
    public static DateTimeOffset? Since(HandlerContext call, BucketRecord bucket)
    {
        var place = ConfigurationPlace.Of(bucket);
        return call.Store.Configurations.Find(place, Kind, "") is { } record
            && RequestRecords.ReadStored(PutBucketAccessMonitorCodec.Instance, Kind, place, record).Status == FeatureStatus.Enabled
            ? record.Modified
            : null;
    }
}
