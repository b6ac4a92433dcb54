namespace OssGen.Generator.Reading;

/// <summary>Puts names into a sentence.</summary>
internal static class WordList
{
    private const int Longest = 30;

    private static readonly char[] s_whiteSpace = [' ', '\t', '\r', '\n'];

    /// <summary>The names with commas between them, or "none".</summary>
    public static string Of(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Take(Longest)) + (names.Count > Longest ? ", ..." : "");

    /// <summary>The words of a list separated by white space.</summary>
    public static string[] Split(string? list) =>
        string.IsNullOrEmpty(list) ? [] : list!.Split(s_whiteSpace, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text on one line and cut, for a message.</summary>
    public static string Quote(string text)
    {
        var line = string.Join(" ", Split(text));
        return line.Length > 60 ? line.Substring(0, 57) + "..." : line;
    }
}
