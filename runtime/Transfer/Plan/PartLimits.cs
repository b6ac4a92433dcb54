using OssGen.Validation;

namespace OssGen.Transfer.Plan;

/// <summary>The limits of OSS for multipart uploads (OSS API: Multipart upload, limits).</summary>
internal static class PartLimits
{
    /// <summary>The highest part number; numbers start at 1.</summary>
    internal const int MaxParts = OssLimits.LastPart;

    /// <summary>The minimum size of every part except the last: 100 KiB.</summary>
    internal const long SmallestPart = 100 * 1024;

    /// <summary>The maximum size of a part: 5 GiB.</summary>
    internal const long LargestPart = 5L * 1024 * 1024 * 1024;

    /// <summary>The maximum size of an object: 48.8 TiB.</summary>
    internal const long LargestObject = MaxParts * LargestPart;

    /// <summary>The maximum size of an object that one CopyObject request can copy: 1 GiB.</summary>
    internal const long LargestCopy = 1024L * 1024 * 1024;

    internal const long Alignment = 1024 * 1024;
}
