using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers;

/// <summary>The encryption that a bucket specifies for new objects. The emulator encrypts nothing.</summary>
internal static class BucketEncryption
{
    /// <summary>The kind of the configuration that PutBucketEncryption puts.</summary>
    public const string Kind = "encryption";

    /// <summary>Returns the rule of a bucket, or null if it has none.</summary>
    public static PutBucketEncryptionRequest? Of(HandlerContext call, BucketRecord bucket)
    {
        var place = ConfigurationPlace.Of(bucket);
        return call.Store.Configurations.Find(place, Kind, "") is { } record
            ? RequestRecords.ReadStored(PutBucketEncryptionCodec.Instance, Kind, place, record)
            : null;
    }
}
