using System.Text;

namespace OssGen.Emulator.Handlers;

/// <summary>The rule for the characters of tags: letters and digits of any script, spaces, and a few others.</summary>
internal static class TagText
{
    private const string OtherCharacters = " +-=._:/";

    /// <summary>Determines whether a text has only characters that tags can have, and isn't longer than a number of bytes.</summary>
    public static bool Fits(string text, int maximumBytes) =>
        Encoding.UTF8.GetByteCount(text) <= maximumBytes && HasOnlyTagCharacters(text);

    private static bool HasOnlyTagCharacters(string text) => text.EnumerateRunes()
        .All(rune => Rune.IsLetterOrDigit(rune) || OtherCharacters.Contains(rune.ToString(), StringComparison.Ordinal));
}
