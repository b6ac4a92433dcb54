using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Naming;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that no other type has the name of the interface IX or the class XMembers that are emitted for a members group X.
/// </summary>
internal static class MemberGroupNameRule
{
    private static readonly string[] s_ofOperations = ["Request", "Result", "Codec", "Extension"];

    public static void Check(SpecIndex index, FindingCollector findings)
    {
        foreach (var group in index.Emitted.OfType<Declaration<MembersSpec>>())
        {
            if (ReservedNames.ProblemOfGroup(group.Name) is { } problem)
            {
                findings.Report(NameDiagnostics.ReservedTypeName, group.Node, group.Node.Name, group.Name, "members group", problem);
                continue;
            }

            foreach (var generated in new[] { "I" + group.Name, group.Name + "Members" })
            {
                if (HolderOf(generated, index) is { } holder)
                {
                    var here = $"the members group {group.Name}";
                    findings.Report(NameDiagnostics.GeneratedNameClash, group.Node, group.Node.Name, generated, here, holder);
                }
            }
        }
    }

    private static string? HolderOf(string name, SpecIndex index)
    {
        if (index.Type(name) is { } type)
        {
            return $"the {type.Spec.ElementName} {name}";
        }

        var operation = s_ofOperations
            .Where(suffix => name.EndsWith(suffix, StringComparison.Ordinal))
            .Select(suffix => name.Substring(0, name.Length - suffix.Length))
            .FirstOrDefault(index.HasOperation);
        return operation is null ? null : $"the operation {operation}";
    }
}
