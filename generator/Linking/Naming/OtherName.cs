using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;

namespace OssGen.Generator.Linking.Naming;

/// <summary>Proposes another C# name for a member or enum value whose own one is reserved or taken.</summary>
internal static class OtherName
{
    /// <summary>Returns the edit that gives a member another name, or null when an attribute can't do so.</summary>
    /// <param name="node">The element that declares the member.</param>
    /// <param name="attribute">The attribute that the name comes from.</param>
    /// <param name="name">The name that isn't possible.</param>
    /// <param name="taken">The names of all siblings and those proposed so far, to which the proposed name is added.</param>
    /// <param name="isReserved">Whether a name is reserved.</param>
    public static SpecFix? Fix(
        SpecNode node, SpecAttribute attribute, string name, HashSet<string> taken, Func<string, bool> isReserved)
    {
        if (Attribute(node) is not { } chosen)
        {
            return null;
        }

        var other = Find(name, taken, isReserved);
        return attribute.Name == chosen ? SpecFix.Replace(other) : SpecFix.Add(chosen, other);
    }

    private static string? Attribute(SpecNode node) => node switch
    {
        MemberSpec member => member.Member.Name,
        ValueSpec value => value.Name.Name,
        _ => null,
    };

    private static string Find(string name, HashSet<string> taken, Func<string, bool> isReserved)
    {
        var other = name + "Value";
        for (var i = 2; isReserved(other) || !taken.Add(other); i++)
        {
            other = FormattableString.Invariant($"{name}Value{i}");
        }

        return other;
    }
}
