using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Warns of shapes, enums and groups that nothing uses. Says nothing while errors hide the uses.</summary>
internal static class UnusedRule
{
    public static void Check(LinkedSpec spec, FindingCollector findings)
    {
        if (spec.Types.Index.IsPartial || !spec.IsSound || findings.Errors > 0)
        {
            return;
        }

        var usedGroups = new HashSet<string>(
            spec.Operations.Select(static operation => operation.Declaration.Element)
                .Concat(spec.Types.Target.Files.SelectMany(static file => file.Outline.Declarations)
                    .Where(static declaration => declaration.Name == "members"))
                .SelectMany(static owner => owner.Children)
                .SelectMany(static child => child.Name == "result" ? child.Children : new EquatableArray<Reading.SpecElement>([child]))
                .Where(static child => child.Name == "use")
                .Select(static use => use.Required("members")),
            StringComparer.Ordinal);
        foreach (var declaration in spec.Types.Index.Emitted)
        {
            CheckOne(spec, declaration, usedGroups, findings);
        }
    }

    private static void CheckOne(LinkedSpec spec, Declaration declaration, HashSet<string> usedGroups, FindingCollector findings)
    {
        var rule = declaration.Element.Name switch
        {
            "shape" when spec.Types.Shapes.Find(declaration.FullName) is { } shape && !spec.Uses.IsReached(shape) =>
                UsageDiagnostics.UnusedShape,
            "enum" when !spec.Used.Contains(declaration.Name) => UsageDiagnostics.UnusedEnum,
            "members" when !usedGroups.Contains(declaration.Name) => UsageDiagnostics.UnusedMembersGroup,
            _ => null,
        };
        if (rule is not null)
        {
            findings.Report(rule, declaration.Element, "name", declaration.Name);
        }
    }
}
