using OssGen.Generator.Linking.Naming;

namespace OssGen.Generator.Tests.Catalog;

/// <summary>
/// Gives the members of one record their names: by the rule, else with a number where the rule's name is taken or reserved.
/// </summary>
internal sealed class MemberNames(MemberOwner owner, string typeName)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The rule's name; the second value is one to write as <c>member=</c>, or null where the rule is enough.</summary>
    public (string Rule, string? Override) Take(string rule)
    {
        var name = rule;
        for (var number = 2; ReservedNames.ProblemOfMember(name, owner, typeName) is not null || !_taken.Add(name); number++)
        {
            name = rule + number;
        }

        return (rule, name == rule ? null : name);
    }
}
