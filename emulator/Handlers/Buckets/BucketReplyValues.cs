using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>What replies say about a bucket, where it needs more than copying.</summary>
internal static class BucketReplyValues
{
    public static VersioningStatus? Versioning(BucketRecord bucket) =>
        bucket.Versioning is { } status ? new VersioningStatus(status) : null;
}
