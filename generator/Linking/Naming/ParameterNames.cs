using Microsoft.CodeAnalysis.CSharp;

namespace OssGen.Generator.Linking.Naming;

/// <summary>Derives the names of method parameters from member names.</summary>
internal static class ParameterNames
{
    // Names of parameters that the methods already have, including the receiver of extension members.
    private static readonly string[] s_taken = ["cancellationToken", "client"];

    public static string Of(string member)
    {
        var name = member.StartsWith("ETag", StringComparison.Ordinal)
            ? "etag" + member.Substring(4)
            : char.ToLowerInvariant(member[0]) + member.Substring(1);
        name = Array.IndexOf(s_taken, name) < 0 ? name : name + "Value";
        var isKeyword = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
        return isKeyword ? "@" + name : name;
    }
}
