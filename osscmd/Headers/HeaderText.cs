using System.Buffers;

namespace OssGen.Osscmd.Headers;

/// <summary>
/// The text of --headers: <c>name:value</c>s that commas or line ends divide. Only those commas do that a name with its colon follows, so
/// that values may hold others.
/// </summary>
internal static class HeaderText
{
    // The characters of header names (RFC 9110, section 5.6.2).
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
