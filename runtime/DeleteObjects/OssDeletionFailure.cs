namespace OssGen;

/// <summary>An object that was to be deleted and may still be there.</summary>
/// <param name="Key">The object's key.</param>
/// <param name="Reason">
/// Why: OSS refused the call (<see cref="OssServiceException"/>), could not be reached, or didn't confirm this key.
/// </param>
public sealed record OssDeletionFailure(string Key, Exception Reason);
