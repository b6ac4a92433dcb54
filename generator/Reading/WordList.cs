namespace OssGen.Generator.Reading;

/// <summary>Formats names and texts for messages, and splits lists of words.</summary>
internal static class WordList
{
    private const int Longest = 30;

    private static readonly char[] s_whiteSpace = [' ', '\t', '\r', '\n'];

    /// <summary>Returns the names separated by commas, at most the first 30; "none" when there are none.</summary>
    public static string Of(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Take(Longest)) + (names.Count > Longest ? ", ..." : "");

    /// <summary>Returns the words of a list that is separated by white space.</summary>
    public static string[] Split(string? list) =>
        string.IsNullOrEmpty(list) ? [] : list!.Split(s_whiteSpace, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the text on one line, shortened to 60 characters, for a message.</summary>
    public static string Quote(string text)
    {
        var line = string.Join(" ", Split(text));
        return line.Length > 60 ? line.Substring(0, 57) + "..." : line;
    }
}
