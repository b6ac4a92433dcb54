namespace OssGen.Emulator.Storage.Buckets;

/// <summary>The owner of a configuration: a bucket, or an account when <paramref name="Bucket"/> is null.</summary>
internal readonly record struct ConfigurationPlace(BucketRecord? Bucket, string Owner)
{
    public static ConfigurationPlace Of(BucketRecord bucket) => new(bucket, "");

    public static ConfigurationPlace OfAccount(string owner) => new(null, owner);

    public long BucketId => Bucket?.Id ?? 0;
}
