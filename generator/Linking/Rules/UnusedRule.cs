using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Warns of shapes, enums and groups that nothing uses. Says nothing while errors hide the uses.</summary>
internal static class UnusedRule
{
    public static void Check(LinkedSpec spec)
    {
        if (spec.Index.IsPartial || spec.Findings.Errors > 0 || spec.Files.Any(static file => file.Document.Declarations.Any(static element => element.HasErrors)))
        {
            return;
        }

        var usedGroups = new HashSet<string>(
            spec.Operations.Select(static operation => operation.Declaration.Element)
                .Concat(spec.Files.SelectMany(static file => file.Document.Declarations).Where(static declaration => declaration.Name == "members"))
                .SelectMany(static owner => owner.Children)
                .SelectMany(static child => child.Name == "result" ? child.Children : new EquatableArray<Reading.SpecElement>([child]))
                .Where(static child => child.Name == "use")
                .Select(static use => use.Required("members")),
            StringComparer.Ordinal);
        foreach (var declaration in spec.EmittedDeclarations)
        {
            CheckOne(spec, declaration, usedGroups);
        }
    }

    private static void CheckOne(LinkedSpec spec, Declaration declaration, HashSet<string> usedGroups)
    {
        var rule = declaration.Element.Name switch
        {
            "shape" when spec.Shapes.Find(declaration.FullName) is { IsReached: false } => UsageDiagnostics.UnusedShape,
            "enum" when !spec.Types.IsUsed(declaration.Name) => UsageDiagnostics.UnusedEnum,
            "members" when !usedGroups.Contains(declaration.Name) => UsageDiagnostics.UnusedMembersGroup,
            _ => null,
        };
        if (rule is not null)
        {
            spec.Findings.Report(rule, declaration.Element, "name", declaration.Name);
        }
    }
}
