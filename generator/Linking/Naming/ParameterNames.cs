using Microsoft.CodeAnalysis.CSharp;

namespace OssGen.Generator.Linking.Naming;

/// <summary>Derives the names of method parameters from member names.</summary>
internal static class ParameterNames
{
    // Names of at most this length are composed on the stack.
    private const int UsualLength = 128;

    // Names of parameters that the methods already have, including the receiver of extension members.
    private static readonly string[] s_taken = ["cancellationToken", "client"];

    public static string Of(string member)
    {
        var name = member.StartsWith("ETag", StringComparison.Ordinal) ? "etag" + member.Substring(4) : LowerFirst(member);
        name = Array.IndexOf(s_taken, name) < 0 ? name : name + "Value";
        var isKeyword = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
        return isKeyword ? "@" + name : name;
    }

    private static string LowerFirst(string member)
    {
        var name = member.Length <= UsualLength ? stackalloc char[member.Length] : new char[member.Length];
        member.AsSpan().CopyTo(name);
        name[0] = char.ToLowerInvariant(name[0]);
        return name.ToString();
    }
}
