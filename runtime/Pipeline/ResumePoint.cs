using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>The range of an object that is fetched after the transfer of a reply's body was interrupted.</summary>
/// <param name="Start">The position of the first missing byte in the object.</param>
/// <param name="End">The position of the last missing byte; null for the end of the object.</param>
/// <param name="ETag">The ETag of the version being read; any other version is rejected.</param>
internal sealed record ResumePoint(long Start, long? End, string ETag)
{
    private static readonly string[] ReplacedHeaders =
        ["Range", WireNames.IfMatch, "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"];

    internal string Range => FormattableString.Invariant($"bytes={Start}-{End}");

    /// <summary>
    /// Determines whether a header of the original request is replaced when the body is resumed: the range, or a condition that was
    /// satisfied when the body began.
    /// </summary>
    internal static bool Replaces(string header) => ReplacedHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);
}
