namespace OssGen.Validation;

/// <summary>
/// Checks of bucket and object names before they are sent. Signatures are defined for any name; these checks prevent mistakes from reaching
/// the server.
/// </summary>
internal static class OssNameRules
{
    /// <summary>Throws when OSS would not accept a bucket name.</summary>
    /// <exception cref="ArgumentException">The name violates a rule, which the message states.</exception>
    public static void CheckBucket(string bucket, string parameter)
    {
        ArgumentNullException.ThrowIfNull(bucket, parameter);
        if (OssNameProblem.OfBucket(bucket) is { } problem)
        {
            throw new ArgumentException($"The bucket name '{OssNameProblem.Shown(bucket)}' {problem}", parameter);
        }
    }

    /// <summary>Throws when OSS would not accept an object key, or when the key would be changed in transit.</summary>
    /// <exception cref="ArgumentException">The key violates a rule, which the message states.</exception>
    public static void CheckKey(string key, string parameter)
    {
        ArgumentNullException.ThrowIfNull(key, parameter);
        if (OssNameProblem.OfKey(key) is { } problem)
        {
            throw new ArgumentException($"The object key '{OssNameProblem.Shown(key)}' {problem}", parameter);
        }
    }
}
