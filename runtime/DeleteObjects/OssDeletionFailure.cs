namespace OssGen;

/// <summary>An object that could not be deleted, or whose deletion OSS did not confirm.</summary>
public sealed record OssDeletionFailure
{
    /// <summary>The key of the object.</summary>
    public required string Key { get; init; }

    /// <summary>The exception that describes why the object wasn't deleted or why its deletion wasn't confirmed.</summary>
    /// <remarks>
    /// The exception is an <see cref="OssServiceException"/> if OSS rejected the call, and an <see cref="ArgumentException"/> if the key
    /// can't be sent to OSS. It is another exception if OSS couldn't be reached or didn't confirm the deletion of this key.
    /// </remarks>
    public required Exception Exception { get; init; }
}
