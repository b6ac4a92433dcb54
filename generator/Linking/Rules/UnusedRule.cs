using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that every shape, enum, members group and service is used. The rule reports nothing while the spec has errors, because errors
/// may hide uses.
/// </summary>
internal static class UnusedRule
{
    public static void Check(LinkedSpec spec, FindingCollector findings)
    {
        if (spec.Types.Index.IsPartial || !spec.IsSound || findings.Errors > 0)
        {
            return;
        }

        var usedGroups = new HashSet<string>(
            spec.Operations.Select(static operation => operation.Declaration.Node)
                .SelectMany(static operation => operation.Uses.Concat(operation.Result?.Uses ?? []))
                .Concat(spec.Types.Target.Files.SelectMany(static file => file.Outline.Declarations)
                    .OfType<MembersSpec>()
                    .SelectMany(static group => group.Uses))
                .Select(static use => use.Members.Value),
            StringComparer.Ordinal);
        var usedServices = new HashSet<string>(
            spec.Operations.Select(static operation => operation.Model.Service?.Name).OfType<string>(), StringComparer.Ordinal);
        foreach (var declaration in spec.Types.Index.Emitted)
        {
            CheckOne(spec, declaration, usedGroups, usedServices, findings);
        }
    }

    private static void CheckOne(
        LinkedSpec spec, Declaration declaration, HashSet<string> usedGroups, HashSet<string> usedServices, FindingCollector findings)
    {
        var rule = declaration.Spec switch
        {
            ShapeSpec when spec.Types.Shapes.Find(declaration.FullName) is { } shape && !spec.Uses.IsReached(shape) =>
                UsageDiagnostics.UnusedShape,
            EnumSpec when !spec.Used.Contains(declaration.Name) => UsageDiagnostics.UnusedEnum,
            MembersSpec when !usedGroups.Contains(declaration.Name) => UsageDiagnostics.UnusedMembersGroup,
            ServiceSpec when !usedServices.Contains(declaration.Name) => UsageDiagnostics.UnusedService,
            _ => null,
        };
        if (rule is not null)
        {
            findings.Report(rule, declaration.Spec, declaration.Spec.Name, declaration.Name);
        }
    }
}
