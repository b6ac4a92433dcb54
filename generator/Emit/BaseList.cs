namespace OssGen.Generator.Emit;

/// <summary>
/// Formats the declaration of a record with its base types and interfaces, on several lines if the declaration is too long for one line.
/// </summary>
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
