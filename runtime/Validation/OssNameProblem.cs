using System.Globalization;
using System.Text;
using OssGen.Text;

namespace OssGen.Validation;

/// <summary>
/// Checks the names of buckets and objects against the rules of OSS. The analyzers compile this file too, so that their results agree with
/// the client's results.
/// </summary>
internal static class OssNameProblem
{
    /// <summary>The maximum length of an object key in UTF-8 bytes.</summary>
    public const int MaxKeyBytes = 1023;

    private const int LongestShown = 100;

    // Before the number in a problem of the length.
    private const string Has = "has ";

    /// <summary>
    /// Returns a description of the problem with a bucket name, as the end of a sentence about the name, or null if the name is valid.
    /// </summary>
    public static string? OfBucket(string bucket)
    {
        if (bucket.Length is < 3 or > 63)
        {
            return $"{Has}{bucket.Length} characters; it must have 3 to 63.";
        }

        for (var i = 0; i < bucket.Length; i++)
        {
            if (bucket[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return bucket[i] == '_'
                    ? "contains '_', which OSS no longer allows; use a-z, 0-9 and '-'."
                    : $"contains '{Shown(bucket[i].ToString())}' at position {i + 1}; use a-z, 0-9 and '-'.";
            }
        }

        return bucket[0] == '-' || bucket[bucket.Length - 1] == '-'
            ? "starts or ends with '-'; it must start and end with a letter or digit."
            : null;
    }

    /// <summary>
    /// Returns a description of the problem with an object key, as the end of a sentence about the key, or null if the key is valid.
    /// </summary>
    public static string? OfKey(string key)
    {
        if (key.Length == 0)
        {
            return "is empty; an object needs a name of 1 to 1,023 UTF-8 bytes.";
        }

        if (key[0] is '/' or '\\')
        {
            return $"starts with '{key[0]}'; OSS refuses such keys. Leave the first character out.";
        }

        if (Surrogates.FindLone(key.AsSpan()) is >= 0 and var position)
        {
            return $"has half a surrogate pair at position {position + 1}, which has no UTF-8 form.";
        }

        var bytes = Encoding.UTF8.GetByteCount(key);
        return bytes > MaxKeyBytes ? $"{Has}{bytes} UTF-8 bytes; at most {MaxKeyBytes} are allowed." : null;
    }

    /// <summary>
    /// Returns a description of the problem with a part of an object key between two slashes, as the end of a sentence about the part, or
    /// null if the part is valid.
    /// </summary>
    public static string? OfSegment(string segment) => segment.IndexOf('/') is > 0 and var position
        ? $"contains '/' at position {position + 1}, which ends it."
        : OfKey(segment);

    /// <summary>
    /// Returns a problem of the length for a name of which only a part is known, so that the length is a lower bound, or null if the
    /// problem isn't one of the length.
    /// </summary>
    public static string? AtLeast(string problem) =>
        problem.StartsWith(Has, StringComparison.Ordinal) && problem.Length > Has.Length && char.IsDigit(problem[Has.Length])
            ? $"{Has}at least {problem.Substring(Has.Length)}"
            : null;

    /// <summary>Returns a name for use in a message: truncated, and with unpaired surrogates and unprintable characters replaced.</summary>
    public static string Shown(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length && i < LongestShown; i++)
        {
            if (i + 1 < name.Length && i + 1 < LongestShown && char.IsSurrogatePair(name[i], name[i + 1]))
            {
                text.Append(name, i++, 2);
            }
            else
            {
                text.Append(IsUnprintable(name[i]) ? '?' : char.IsSurrogate(name[i]) ? '\uFFFD' : name[i]);
            }
        }

        return name.Length > LongestShown ? text.Append("...").ToString() : text.ToString();
    }

    private static bool IsUnprintable(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
