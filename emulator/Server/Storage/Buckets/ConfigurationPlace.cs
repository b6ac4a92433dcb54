namespace OssGen.Emulator.Storage.Buckets;

/// <summary>The bucket to which a configuration belongs, or an account if <paramref name="Bucket"/> is null.</summary>
internal readonly record struct ConfigurationPlace(BucketRecord? Bucket, string Owner)
{
    public static ConfigurationPlace Of(BucketRecord bucket) => new(bucket, "");

    public static ConfigurationPlace OfAccount(string owner) => new(null, owner);

    public override string ToString() => Bucket is { } bucket ? $"bucket '{bucket.Name}'" : $"account '{Owner}'";

    public long BucketId => Bucket?.Id ?? 0;
}
