using OssGen.Text;

namespace OssGen.Signing;

/// <summary>
/// Writes the header lines of a signature: lowercase name, colon, trimmed value, LF. The lines are in byte order of their names, and
/// several values of one name are joined by commas.
/// </summary>
internal static class CanonicalHeaders
{
    private const int MostOnStack = 64;

    /// <summary>Writes the lines for V1: all x-oss-* headers.</summary>
    public static void WriteV1(ReadOnlySpan<KeyValuePair<string, string>> headers, Utf8Buffer target)
    {
        var chosen = headers.Length <= MostOnStack ? stackalloc int[headers.Length] : new int[headers.Length];
        var count = 0;
        for (var i = 0; i < headers.Length; i++)
        {
            if (IsOssHeader(headers[i].Key))
            {
                chosen[count++] = i;
            }
        }

        WriteSorted(headers, chosen[..count], target);
    }

    /// <summary>Writes the lines for V4: Content-Type, Content-MD5, all x-oss-* headers and the additional headers.</summary>
    public static void WriteV4(ReadOnlySpan<KeyValuePair<string, string>> headers, ReadOnlySpan<string> additional, Utf8Buffer target)
    {
        var chosen = headers.Length <= MostOnStack ? stackalloc int[headers.Length] : new int[headers.Length];
        var count = 0;
        for (var i = 0; i < headers.Length; i++)
        {
            if (IsSignedByV4(headers[i].Key) || AdditionalHeaders.Contains(additional, headers[i].Key))
            {
                chosen[count++] = i;
            }
        }

        WriteSorted(headers, chosen[..count], target);
    }

    /// <summary>Determines whether V4 always signs a header.</summary>
    public static bool IsSignedByV4(string name) =>
        IsOssHeader(name) || name.Equals(WireNames.ContentType, StringComparison.OrdinalIgnoreCase)
            || name.Equals(WireNames.ContentMd5, StringComparison.OrdinalIgnoreCase);

    private static bool IsOssHeader(string name) => name.StartsWith("x-oss-", StringComparison.OrdinalIgnoreCase);

    private static void WriteSorted(ReadOnlySpan<KeyValuePair<string, string>> headers, Span<int> chosen, Utf8Buffer target)
    {
        Sort(headers, chosen);
        for (var i = 0; i < chosen.Length; i++)
        {
            var (name, value) = headers[chosen[i]];
            if (i > 0 && CompareLowerCase(headers[chosen[i - 1]].Key, name) == 0)
            {
                target.Append((byte)',');
            }
            else
            {
                EndLine(i, target);
                target.AppendLowerCase(name);
                target.Append((byte)':');
            }

            target.Append(value.AsSpan().Trim());
        }

        EndLine(chosen.Length, target);
    }

    private static void EndLine(int linesBefore, Utf8Buffer target)
    {
        if (linesBefore > 0)
        {
            target.Append((byte)'\n');
        }
    }

    /// <summary>Sorts the headers with an insertion sort, which is stable and allocation-free. Requests have few headers.</summary>
    private static void Sort(ReadOnlySpan<KeyValuePair<string, string>> headers, Span<int> chosen)
    {
        for (var i = 1; i < chosen.Length; i++)
        {
            var moving = chosen[i];
            var position = i;
            while (position > 0 && CompareLowerCase(headers[chosen[position - 1]].Key, headers[moving].Key) > 0)
            {
                chosen[position] = chosen[position - 1];
                position--;
            }

            chosen[position] = moving;
        }
    }

    /// <summary>
    /// Compares the lowercase forms of two names. The framework's case-insensitive comparison isn't suitable, because it compares uppercase
    /// forms and therefore orders <c>_</c> differently.
    /// </summary>
    internal static int CompareLowerCase(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        for (var i = 0; i < shorter; i++)
        {
            var difference = LowerCase(left[i]) - LowerCase(right[i]);
            if (difference != 0)
            {
                return difference;
            }
        }

        return left.Length - right.Length;
    }

    private static int LowerCase(char value) => value is >= 'A' and <= 'Z' ? value | 0x20 : value;
}
