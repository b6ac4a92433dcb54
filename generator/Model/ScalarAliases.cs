namespace OssGen.Generator.Model;

/// <summary>The names that other languages and API descriptions have for the types of <see cref="ScalarTable"/>, for suggestions.</summary>
internal static class ScalarAliases
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["integer"] = "int",
        ["int32"] = "int",
        ["int64"] = "long",
        ["uint64"] = "ulong",
        ["boolean"] = "bool",
        ["text"] = "string",
        ["str"] = "string",
        ["number"] = "double",
        ["date"] = "time",
        ["datetime"] = "time",
        ["date-time"] = "time",
        ["timestamp"] = "time",
    };

    /// <summary>Returns the word of the type that has another name elsewhere, or null if no type is known by the name.</summary>
    public static string? WordOf(string name) => s_words.TryGetValue(name, out var word) ? word : null;
}
