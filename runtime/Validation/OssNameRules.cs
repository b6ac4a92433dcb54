namespace OssGen.Validation;

/// <summary>
/// What bucket and object names a client sends. Signatures are defined for any name; these rules keep a mistake from reaching the wire.
/// </summary>
internal static class OssNameRules
{
    /// <summary>Refuses what OSS would not take as a bucket name.</summary>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message states.</exception>
    public static void CheckBucket(string bucket, string parameter)
    {
        ArgumentNullException.ThrowIfNull(bucket, parameter);
        if (OssNameProblem.OfBucket(bucket) is { } problem)
        {
            throw new ArgumentException($"The bucket name '{OssNameProblem.Shown(bucket)}' {problem}", parameter);
        }
    }

    /// <summary>Refuses object keys that OSS would not take or that would change their meaning on the way.</summary>
    /// <exception cref="ArgumentException">The key breaks a rule, which the message states.</exception>
    public static void CheckKey(string key, string parameter)
    {
        ArgumentNullException.ThrowIfNull(key, parameter);
        if (OssNameProblem.OfKey(key) is { } problem)
        {
            throw new ArgumentException($"The object key '{OssNameProblem.Shown(key)}' {problem}", parameter);
        }
    }
}
