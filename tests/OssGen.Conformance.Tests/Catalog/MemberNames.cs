namespace OssGen.Conformance.Tests.Catalog;

/// <summary>
/// What the members of wire names are expected to be called: a list that people wrote out, so that it tells when the generator names one
/// otherwise. Members that the spec names itself have no place here.
/// </summary>
internal static class MemberNames
{
    private static readonly Dictionary<string, string> Listed = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Catalog", "member-names.txt"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' '))
        .ToDictionary(words => $"{words[0]} {words[1]}", words => words[2]);

    /// <summary>The lines' beginnings: <c>list Rule</c>.</summary>
    public static IEnumerable<string> Lines => Listed.Keys;

    /// <summary>The member of a query, a header or the headers with a prefix.</summary>
    public static string OfParameter(string wire) => Of("parameter", wire);

    /// <summary>The member of an element, by its path, or of a document, by its root.</summary>
    public static string OfElement(string path, bool isList) => Of(isList ? "list" : "element", path);

    private static string Of(string place, string wire) => Listed.GetValueOrDefault($"{place} {wire}", wire);
}
