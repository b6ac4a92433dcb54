using Microsoft.CodeAnalysis.CSharp;

namespace OssGen.Generator.Emit;

/// <summary>
/// The names of the local variables that contain the values of members while a document is read. A name is derived from the member's name,
/// and differs from keywords and from the other variables of the emitted code.
/// </summary>
internal sealed class Locals
{
    // Names of at most this length are composed on the stack.
    private const int UsualLength = 128;

    private static readonly HashSet<string> s_taken =
        new(
            [
                "xml", "depth", "reply", "request", "json", "queryJson", "urlEncoded", "text", "writer", "result", "item", "name", "value",
                "document",
            ],
            StringComparer.Ordinal);

    // A document has few names: a linear search needs no dictionary.
    private readonly List<(string Member, string Local)> _byMember = [];
    private readonly List<string> _used = [];

    public Locals(IEnumerable<string> members)
    {
        foreach (var member in members)
        {
            if (Find(member) is null)
            {
                _byMember.Add((member, Free(Camel(member))));
            }
        }
    }

    public string this[string member] => Find(member) ?? throw new KeyNotFoundException($"The member {member} has no local variable.");

    /// <summary>Returns the name of the variable that contains the depth of a wrapper element, such as <c>bucketsDepth</c>.</summary>
    public string Depth(string element) => Free(Camel(Identifier(element)) + "Depth");

    /// <summary>Returns the name of the variable for a member when the scope has no other members.</summary>
    public static string Of(string member) => new Locals([member])[member];

    private string? Find(string member)
    {
        foreach (var (name, local) in _byMember)
        {
            if (name == member)
            {
                return local;
            }
        }

        return null;
    }

    private string Free(string wanted)
    {
        var name = wanted;
        for (var i = 2; s_taken.Contains(name) || _used.Contains(name); i++)
        {
            name = s_taken.Contains(wanted) && i == 2 ? wanted + "Value" : wanted + i;
        }

        _used.Add(name);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;
    }

    private static string Camel(string name)
    {
        var upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        var lowered = upper <= 1 || upper == name.Length ? Math.Max(upper, 1) : upper - 1;
        var camel = name.Length <= UsualLength ? stackalloc char[name.Length] : new char[name.Length];
        name.AsSpan().CopyTo(camel);
        for (var i = 0; i < lowered; i++)
        {
            camel[i] = char.ToLowerInvariant(camel[i]);
        }

        return camel.ToString();
    }

    private static string Identifier(string element) => new([.. element.Where(static c => c < 128 && char.IsLetterOrDigit(c))]);
}
