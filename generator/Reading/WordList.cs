namespace OssGen.Generator.Reading;

/// <summary>Formats names and strings for messages, and splits lists of words.</summary>
internal static class WordList
{
    private const int Longest = 30;

    private static readonly char[] s_whiteSpace = [' ', '\t', '\r', '\n'];

    /// <summary>Returns the names separated by commas, or "none" when there are none. At most the first 30 names are returned.</summary>
    public static string Of(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Take(Longest)) + (names.Count > Longest ? ", ..." : "");

    /// <summary>Splits a list of words at white space.</summary>
    public static string[] Split(string? list) =>
        string.IsNullOrEmpty(list) ? [] : list!.Split(s_whiteSpace, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns a string on a single line, shortened to 60 characters, for use in a message.</summary>
    public static string Quote(string text)
    {
        var line = string.Join(" ", Split(text));
        return line.Length > 60 ? line.Substring(0, 57) + "..." : line;
    }
}
