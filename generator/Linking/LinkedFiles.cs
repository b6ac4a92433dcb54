using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>Chooses the files of a link: those of its role, and all others for their names.</summary>
internal static class LinkedFiles
{
    private const string PackageNamespace = "OssGen";

    /// <summary>Reference files first, so that a name declared twice is reported where the user can change it; then by path.</summary>
    public static List<LinkedFile> Choose(IReadOnlyList<LinkInput> inputs, SpecRole role)
    {
        var files = new List<LinkedFile>();
        var emitted = new HashSet<string>(inputs.Where(input => input.Role == role).Select(static input => input.Document.Path), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            var path = input.Document.Path;
            if ((input.Role == role || !emitted.Contains(path)) && seen.Add(path))
            {
                var takenRole = input.Role == role ? role : SpecRole.Reference;
                files.Add(new LinkedFile(input.Document, takenRole, input.Namespace, RecordNamespace(input, inputs), FileName(path)));
            }
        }

        files.Sort(static (left, right) =>
        {
            var byRole = left.IsEmitted.CompareTo(right.IsEmitted);
            return byRole != 0 ? byRole : string.CompareOrdinal(left.Document.Path, right.Document.Path);
        });
        return files;
    }

    private static string RecordNamespace(LinkInput input, IReadOnlyList<LinkInput> inputs)
    {
        if (input.RecordNamespace.Length > 0)
        {
            return input.RecordNamespace;
        }

        if (input.Role != SpecRole.Server)
        {
            return input.Namespace.Length > 0 ? input.Namespace : PackageNamespace;
        }

        var other = inputs.FirstOrDefault(candidate => candidate.Role != SpecRole.Server && candidate.Document.Path == input.Document.Path);
        return other is { Namespace.Length: > 0 } ? other.Namespace : PackageNamespace;
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
