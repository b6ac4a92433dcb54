using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Model;

namespace OssGen.Generator.Pipeline;

/// <summary>Chooses the namespace of the code that is emitted from a file and converts it to a valid C# name.</summary>
internal static class NamespaceName
{
    private const string Package = "OssGen";
    private const string Fallback = "OssGen.Extensions";

    /// <summary>
    /// Returns the namespace from the item metadata or, if it has none, a default. The default is the package's namespace for a reference
    /// file, and the project's root namespace for any other file.
    /// </summary>
    public static string Choose(ReadFile file, string? rootNamespace)
        => Legal(file.Namespace) ?? (file.Role == SpecRole.Reference ? Package : Legal(rootNamespace ?? "") ?? Fallback);

    /// <summary>Returns the namespace of the records from the item metadata, or "" when the metadata has none.</summary>
    public static string Records(ReadFile file) => Legal(file.RecordNamespace) ?? "";

    private static string? Legal(string name)
    {
        var parts = name.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(Identifier).ToList();
        return parts.Count == 0 ? null : string.Join(".", parts);
    }

    private static string Identifier(string part)
    {
        var letters = new string([.. part.Trim().Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        var name = letters.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(letters[0]) ? letters : "_" + letters;
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
