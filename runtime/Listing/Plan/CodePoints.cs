using System.Text;

namespace OssGen.Listing.Plan;

/// <summary>
/// Keys as arrays of code points. Listings order keys by UTF-8 bytes, which is the order of their code points; text made from whole code
/// points is always valid.
/// </summary>
internal static class CodePoints
{
    /// <summary>The highest code point. A prefix followed by it comes after the keys with that prefix that occur in practice.</summary>
    internal const int Highest = 0x10FFFF;

    /// <summary>Returns the code points of a key.</summary>
    internal static int[] Of(string key)
    {
        var points = new int[key.Length];
        var count = 0;
        foreach (var rune in key.EnumerateRunes())
        {
            points[count++] = rune.Value;
        }

        return points[..count];
    }

    /// <summary>Returns the text of code points.</summary>
    internal static string TextOf(IEnumerable<int> points)
    {
        var text = new StringBuilder();
        foreach (var point in points)
        {
            text.Append(new Rune(point));
        }

        return text.ToString();
    }

    /// <summary>Returns how many code points two keys have in common at their beginning.</summary>
    internal static int CommonLength(ReadOnlySpan<int> left, ReadOnlySpan<int> right) => left.CommonPrefixLength(right);
}
