namespace OssGen.Pipeline;

/// <summary>The rest of an object whose body broke off.</summary>
/// <param name="Start">First byte wanted, counted from the object's start.</param>
/// <param name="End">Last byte wanted, or null for the object's end.</param>
/// <param name="ETag">The version that was being read; another one is refused.</param>
internal sealed record ResumePoint(long Start, long? End, string ETag)
{
    private static readonly string[] ReplacedHeaders = ["Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"];

    internal string Range => FormattableString.Invariant($"bytes={Start}-{End}");

    /// <summary>Whether a resume replaces an original header: the range, and conditions that held when the body began.</summary>
    internal static bool Replaces(string header) => ReplacedHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);
}
