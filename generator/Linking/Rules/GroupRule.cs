using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// The rule that no two files have the same group. A group's name becomes part of hint names, so it is compared without case.
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
                findings.ReportAtFile(NameDiagnostics.DuplicateDeclaration, file.Path, file.Outline.Group, "Group", group, other.FileName);
            }
            else
            {
                groups.Add(group, file);
            }
        }
    }
}
