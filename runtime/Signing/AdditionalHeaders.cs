using OssGen.Text;

namespace OssGen.Signing;

/// <summary>
/// Determines the additional headers of signature V4, which are signed only on request. Their names are in lowercase, sorted and distinct.
/// Headers that the request doesn't have or that V4 always signs are omitted.
/// </summary>
internal static class AdditionalHeaders
{
    /// <summary>Returns the names in lowercase, sorted and distinct, without the headers that V4 always signs.</summary>
    public static string[] Normalize(IReadOnlyList<string> names)
    {
        var sorted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var lower = name.Trim().ToLowerInvariant();
            if (lower.Length > 0 && !CanonicalHeaders.IsSignedByV4(lower))
            {
                _ = sorted.Add(lower);
            }
        }

        return [.. sorted];
    }

    /// <summary>Returns the names in a normalized list that occur in the request's headers.</summary>
    public static string[] Present(string[] normalized, ReadOnlySpan<KeyValuePair<string, string>> headers)
    {
        if (normalized.Length == 0)
        {
            return normalized;
        }

        var present = new List<string>(normalized.Length);
        foreach (var name in normalized)
        {
            if (Has(headers, name))
            {
                present.Add(name);
            }
        }

        return present.Count == normalized.Length ? normalized : [.. present];
    }

    public static bool Contains(ReadOnlySpan<string> names, string header)
    {
        foreach (var name in names)
        {
            if (name.Equals(header, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Appends the names to a buffer, separated by semicolons.</summary>
    public static void Append(ReadOnlySpan<string> names, Utf8Buffer target)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0)
            {
                target.Append((byte)';');
            }

            target.Append(names[i]);
        }
    }

    private static bool Has(ReadOnlySpan<KeyValuePair<string, string>> headers, string name)
    {
        foreach (var pair in headers)
        {
            if (pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
