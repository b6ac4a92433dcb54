namespace OssGen;

/// <summary>An object that was to be deleted and may still exist.</summary>
public sealed record OssDeletionFailure
{
    /// <summary>The object's key.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// Why: OSS refused the call (<see cref="OssServiceException"/>), could not be reached, or didn't confirm this key; for a key that OSS
    /// wouldn't accept, an <see cref="ArgumentException"/>.
    /// </summary>
    public required Exception Exception { get; init; }
}
