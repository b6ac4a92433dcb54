namespace OssGen.Transfer.Plan;

/// <summary>OSS's limits on multipart uploads (OSS API: Multipart upload, limits).</summary>
internal static class PartLimits
{
    /// <summary>Part numbers run from 1 to this.</summary>
    internal const int MaxParts = 10_000;

    /// <summary>Least bytes in a part that isn't the last.</summary>
    internal const long SmallestPart = 100 * 1024;

    /// <summary>Most bytes in a part: 5 GiB.</summary>
    internal const long LargestPart = 5L * 1024 * 1024 * 1024;

    /// <summary>Most bytes in an object: 48.8 TiB.</summary>
    internal const long LargestObject = MaxParts * LargestPart;

    /// <summary>Most bytes that CopyObject copies: 1 GiB.</summary>
    internal const long LargestCopy = 1024L * 1024 * 1024;

    internal const long Alignment = 1024 * 1024;
}
