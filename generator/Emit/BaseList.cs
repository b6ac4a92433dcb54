namespace OssGen.Generator.Emit;

/// <summary>The head of a record with what it derives from and implements, on several lines where it doesn't fit one.</summary>
internal static class BaseList
{
    private const int Width = 140;

    public static string Of(string head, IEnumerable<string> bases, IEnumerable<string> memberGroups)
    {
        string[] first = [.. bases];
        string[] groups = [.. memberGroups];
        var line = $"{head} : {string.Join(", ", first.Concat(groups))}";
        return line.Length <= Width || groups.Length == 0
            ? line
            : $"{head}\n    : {string.Join(", ", first)},\n      {string.Join(", ", groups)}";
    }
}
