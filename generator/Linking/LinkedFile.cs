using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>A spec file that takes part in a link, with the role and namespace that the file has in this link.</summary>
/// <param name="Outline">The outline of the file.</param>
/// <param name="Role">The role of the file in this link; <see cref="SpecRole.Reference"/> when only its names can be used.</param>
/// <param name="Namespace">The namespace of the code emitted.</param>
/// <param name="RecordNamespace">The namespace of the records, in this assembly or another.</param>
internal sealed record LinkedFile(FileOutline Outline, SpecRole Role, string Namespace, string RecordNamespace)
{
    /// <summary>The namespace of the package's records.</summary>
    public const string PackageNamespace = "OssGen";

    /// <summary>The name of the file without its folder.</summary>
    public string FileName { get; } = Outline.Header.Path.Substring(Outline.Header.Path.LastIndexOfAny(['/', '\\']) + 1);

    public string Path => Outline.Header.Path;

    public string Group => Outline.Header.Group;

    public bool IsEmitted => Role != SpecRole.Reference;

    /// <summary>Whether the file is the package's own, which takes part in the compilation of a program that uses the package.</summary>
    public bool IsOfPackage => Outline.Header.Role == SpecRole.Reference && RecordNamespace == PackageNamespace;

    public bool EmitsRecords => Role is SpecRole.Client or SpecRole.Extension;
}
