using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Model;

namespace OssGen.Generator.Pipeline;

/// <summary>Chooses the namespace of a file's code and makes it a legal C# name.</summary>
internal static class NamespaceName
{
    private const string Package = "OssGen";
    private const string Fallback = "OssGen.Extensions";

    /// <summary>The metadata's namespace; else the package's for what only names it, the project's for what is emitted.</summary>
    public static string Choose(ReadFile file, string? rootNamespace)
        => Legal(file.Namespace) ?? (file.Role == SpecRole.Reference ? Package : Legal(rootNamespace ?? "") ?? Fallback);

    /// <summary>The metadata's namespace of the records, or "" where they give none.</summary>
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
