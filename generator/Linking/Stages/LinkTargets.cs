using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>Determines the targets that a compilation emits, and the files that take part in each target.</summary>
internal static class LinkTargets
{
    /// <summary>Returns one target for each combination of role and namespace that has files.</summary>
    public static IEnumerable<LinkTarget> Choose(IReadOnlyList<FileOutline> files)
    {
        var candidates = Candidates(files);
        var targets = candidates
            .Where(static file => file.IsEmitted)
            .Select(static file => (file.Role, file.Namespace))
            .Distinct()
            .OrderBy(static target => target.Role)
            .ThenBy(static target => target.Namespace, StringComparer.Ordinal)
            .ToList();
        foreach (var (role, ns) in targets)
        {
            var first = targets.Find(target => target.Role == SpecRole.Server == (role == SpecRole.Server));
            yield return new LinkTarget(
                role,
                ns.Length > 0 ? ns : LinkedFile.PackageNamespace,
                first == (role, ns) ? "" : ns + ".",
                new EquatableArray<LinkedFile>([.. Files(candidates, role, ns)]));
        }
    }

    private static List<LinkedFile> Candidates(IReadOnlyList<FileOutline> files)
    {
        var taken = new HashSet<string>(
            files.Where(static file => file.Header.Role is SpecRole.Client or SpecRole.Extension)
                .Select(static file => file.Header.Namespace),
            StringComparer.Ordinal);
        return [.. files.Select(Linked)];

        LinkedFile Linked(FileOutline file) =>
            new(file, file.Header.Role, Namespace(file.Header, taken), RecordNamespace(file.Header, files));
    }

    // Both sides have codecs with the same names, so a server that would share a namespace with a client gets a nested one.
    private static string Namespace(FileHeader file, HashSet<string> taken) =>
        file.Role == SpecRole.Server && taken.Contains(file.Namespace) ? file.Namespace + ".Server" : file.Namespace;

    private static List<LinkedFile> Files(List<LinkedFile> candidates, SpecRole role, string ns)
    {
        var emitted = new HashSet<string>(candidates.Where(IsEmitted).Select(static file => file.Path), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var files = new List<LinkedFile>();
        foreach (var file in candidates)
        {
            if ((IsEmitted(file) || !emitted.Contains(file.Path)) && seen.Add(file.Path))
            {
                files.Add(IsEmitted(file) ? file : file with { Role = SpecRole.Reference });
            }
        }

        files.Sort(static (left, right) =>
        {
            var byRole = left.IsEmitted.CompareTo(right.IsEmitted);
            return byRole != 0 ? byRole : string.CompareOrdinal(left.Path, right.Path);
        });
        return files;

        bool IsEmitted(LinkedFile file) => file.Role == role && file.Namespace == ns;
    }

    private static string RecordNamespace(FileHeader file, IReadOnlyList<FileOutline> files)
    {
        if (file.RecordNamespace.Length > 0)
        {
            return file.RecordNamespace;
        }

        if (file.Role != SpecRole.Server)
        {
            return file.Namespace.Length > 0 ? file.Namespace : LinkedFile.PackageNamespace;
        }

        var other = files.FirstOrDefault(candidate => candidate.Header.Role != SpecRole.Server && candidate.Header.Path == file.Path);
        return other is { Header.Namespace.Length: > 0 } ? other.Header.Namespace : LinkedFile.PackageNamespace;
    }
}
