namespace OssGen.Generator.Linking.Naming;

/// <summary>Splits a wire name into words: at everything that is no letter or digit, and where the case changes.</summary>
internal static class WireWords
{
    public static List<string> Split(string wire)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i < wire.Length; i++)
        {
            if (!IsWordCharacter(wire[i]))
            {
                Add(words, wire, start, i);
                start = i + 1;
            }
            else if (i > start && BeginsWord(wire, i))
            {
                Add(words, wire, start, i);
                start = i;
            }
        }

        Add(words, wire, start, wire.Length);
        return words;
    }

    private static bool IsWordCharacter(char character) => char.IsLetter(character) || character is >= '0' and <= '9';

    // aB, and the last capital of a run that a small letter follows (SSEAlgorithm: SSE, Algorithm).
    private static bool BeginsWord(string wire, int index) =>
        char.IsUpper(wire[index])
        && (!char.IsUpper(wire[index - 1]) || (index + 1 < wire.Length && char.IsLower(wire[index + 1])));

    private static void Add(List<string> words, string wire, int start, int end)
    {
        if (end > start)
        {
            words.Add(wire.Substring(start, end - start));
        }
    }
}
