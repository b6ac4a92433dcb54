using Microsoft.CodeAnalysis.CSharp;

namespace OssGen.Generator.Linking.Naming;

/// <summary>The name of a method parameter for a member.</summary>
internal static class ParameterNames
{
    public static string Of(string member)
    {
        var name = member.StartsWith("ETag", StringComparison.Ordinal) ? "etag" + member.Substring(4) : char.ToLowerInvariant(member[0]) + member.Substring(1);
        var isKeyword = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
        return isKeyword ? "@" + name : name;
    }
}
