using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that no two files have the same group. The names of groups become part of hint names, so they are compared case-insensitively.
/// </summary>
internal static class GroupRule
{
    public static void Check(LinkTarget target, FindingCollector findings)
    {
        var groups = new Dictionary<string, LinkedFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in target.Files.Where(static file => file.IsEmitted))
        {
            var group = file.Group;
            if (group.Length == 0)
            {
                continue;
            }

            if (groups.TryGetValue(group, out var other))
            {
                var end = EarlierDeclaration.In(other.FileName, isOfPackage: false);
                findings.ReportAtFile(NameDiagnostics.DuplicateDeclaration, file.Path, file.Outline.Group, "Group", group, end);
            }
            else
            {
                groups.Add(group, file);
            }
        }
    }
}
