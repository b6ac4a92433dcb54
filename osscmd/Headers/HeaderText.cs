using System.Buffers;

namespace OssGen.Osscmd.Headers;

/// <summary>
/// Splits the text of --headers, which consists of <c>name:value</c> pairs separated by commas or line feeds. A comma or line feed
/// separates pairs only if a header name and a colon follow it, so that values may contain commas.
/// </summary>
internal static class HeaderText
{
    // The characters allowed in header names (RFC 9110, section 5.6.2).
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    internal static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is ',' or '\n' && BeginsWithName(text.AsSpan(index + 1)))
            {
                yield return text[start..index].Trim();
                start = index + 1;
            }
        }

        if (text[start..].Trim() is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    private static bool BeginsWithName(ReadOnlySpan<char> text)
    {
        var name = text.TrimStart();
        var length = name.IndexOfAnyExcept(NameCharacters);
        return length > 0 && name[length] == ':';
    }
}
