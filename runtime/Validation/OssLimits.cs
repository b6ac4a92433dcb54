namespace OssGen.Validation;

/// <summary>
/// Limits of OSS that the client checks. The analyzers compile this file too, so that their results agree with the client's results.
/// </summary>
internal static class OssLimits
{
    /// <summary>The lowest number of a part.</summary>
    public const int FirstPart = 1;

    /// <summary>The highest number of a part, and the maximum number of parts.</summary>
    public const int LastPart = 10_000;

    /// <summary>The maximum lifetime of a presigned URL with signature V4, in days.</summary>
    public const int LongestV4Days = 7;
}
