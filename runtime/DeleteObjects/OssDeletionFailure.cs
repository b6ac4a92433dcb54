namespace OssGen;

/// <summary>An object that could not be deleted, or whose deletion OSS did not confirm.</summary>
public sealed record OssDeletionFailure
{
    /// <summary>The key of the object.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// The exception that describes the reason: OSS rejected the call (<see cref="OssServiceException"/>), couldn't be reached, or didn't
    /// confirm the deletion of this key. For a key that OSS doesn't accept, the exception is an <see cref="ArgumentException"/>.
    /// </summary>
    public required Exception Exception { get; init; }
}
