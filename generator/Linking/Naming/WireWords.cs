namespace OssGen.Generator.Linking.Naming;

/// <summary>
/// Splits a wire name into words. A word ends at a character that is neither a letter nor a digit, or at a change of case.
/// </summary>
internal static class WireWords
{
    /// <summary>Returns the position and length of the first word. The length is 0 when the name has no words.</summary>
    public static (int Start, int Length) First(string wire) => From(wire, 0);

    /// <summary>Returns the position and length of the word that follows a given word. The length is 0 after the last word.</summary>
    public static (int Start, int Length) After(string wire, (int Start, int Length) word) => From(wire, word.Start + word.Length);

    private static (int Start, int Length) From(string wire, int start)
    {
        while (start < wire.Length && !IsWordCharacter(wire[start]))
        {
            start++;
        }

        var end = start;
        while (end < wire.Length && IsWordCharacter(wire[end]) && (end == start || !BeginsWord(wire, end)))
        {
            end++;
        }

        return (start, end - start);
    }

    private static bool IsWordCharacter(char character) => char.IsLetter(character) || character is >= '0' and <= '9';

    // A capital after a lowercase letter (aB), or the last of a run of capitals before a lowercase letter (SSEAlgorithm: SSE, Algorithm).
    private static bool BeginsWord(string wire, int index) =>
        char.IsUpper(wire[index])
        && (!char.IsUpper(wire[index - 1]) || (index + 1 < wire.Length && char.IsLower(wire[index + 1])));
}
