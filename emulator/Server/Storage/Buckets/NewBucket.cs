namespace OssGen.Emulator.Storage.Buckets;

/// <summary>The bucket that a request creates, or whose ACL it changes if the account already owns the bucket.</summary>
/// <param name="Name">The bucket's name.</param>
/// <param name="Owner">The ID of the account that creates the bucket.</param>
internal sealed record NewBucket(string Name, string Owner)
{
    /// <summary>The ACL; null for private in a new bucket, unchanged in an existing one.</summary>
    public string? Acl { get; init; }

    /// <summary>The storage class; null for Standard in a new bucket, unchanged in an existing one.</summary>
    public string? StorageClass { get; init; }

    /// <summary>The redundancy type; null for LRS in a new bucket, unchanged in an existing one.</summary>
    public string? Redundancy { get; init; }

    /// <summary>The configurations that the bucket has from its creation on. An existing bucket keeps its own.</summary>
    public IReadOnlyList<NewConfiguration> Configurations { get; init; } = [];
}
