using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Converts stored bucket properties to the values of replies.</summary>
internal static class BucketReplyValues
{
    public static VersioningStatus? Versioning(BucketRecord bucket) =>
        bucket.Versioning is { } status ? new VersioningStatus(status) : null;

    /// <summary>Adds the header that tells where the bucket of the request is.</summary>
    public static void AddLocation(HandlerContext call) => call.AddHeader("Location", $"/{call.Request.Bucket}");
}
