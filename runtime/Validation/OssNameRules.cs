namespace OssGen.Validation;

/// <summary>
/// Validates bucket and object names before they are sent, so that mistakes are reported without a request to the server. This is separate
/// from signing, because signatures are defined for any name.
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
