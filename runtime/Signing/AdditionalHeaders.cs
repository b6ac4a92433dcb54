using OssGen.Text;

namespace OssGen.Signing;

/// <summary>
/// The headers that V4 signs on request: lower-case, sorted, each once, and only those that the request has and that aren't signed anyway.
/// </summary>
internal static class AdditionalHeaders
{
    /// <summary>Lower-case, sorted and distinct, for a list that is set once.</summary>
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

    /// <summary>Those of a normalized list that the request has.</summary>
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

    /// <summary>Appends the names joined by semicolons.</summary>
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
