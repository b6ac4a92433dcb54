namespace OssGen.Emulator.Storage.Buckets;

/// <summary>Whose a configuration is: a bucket's, or where that is null an account's.</summary>
internal readonly record struct ConfigurationPlace(BucketRecord? Bucket, string Owner)
{
    public static ConfigurationPlace Of(BucketRecord bucket) => new(bucket, "");

    public static ConfigurationPlace OfAccount(string owner) => new(null, owner);

    public long BucketId => Bucket?.Id ?? 0;
}
