namespace OssGen.Generator.Linking.Naming;

/// <summary>Finds the words of a wire name: they end at everything that is no letter or digit, and where the case changes.</summary>
internal static class WireWords
{
    /// <summary>The first word; of length 0 when there is none.</summary>
    public static (int Start, int Length) First(string wire) => From(wire, 0);

    /// <summary>The word that follows one; of length 0 behind the last.</summary>
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

    // aB, and the last capital of a run that a small letter follows (SSEAlgorithm: SSE, Algorithm).
    private static bool BeginsWord(string wire, int index) =>
        char.IsUpper(wire[index])
        && (!char.IsUpper(wire[index - 1]) || (index + 1 < wire.Length && char.IsLower(wire[index + 1])));
}
