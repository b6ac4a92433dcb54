using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>A spec file that takes part in a link.</summary>
/// <param name="Outline">What can be seen of the file.</param>
/// <param name="Role">The role it has in this link; <see cref="SpecRole.Reference"/> when only its names can be used.</param>
/// <param name="Namespace">Namespace of what is emitted.</param>
/// <param name="RecordNamespace">Namespace of the records, here or in another assembly.</param>
internal sealed record LinkedFile(FileOutline Outline, SpecRole Role, string Namespace, string RecordNamespace)
{
    /// <summary>Name without folder.</summary>
    public string FileName { get; } = Outline.Header.Path.Substring(Outline.Header.Path.LastIndexOfAny(['/', '\\']) + 1);

    public string Path => Outline.Header.Path;

    public string Group => Outline.Header.Group;

    public bool IsEmitted => Role != SpecRole.Reference;

    public bool EmitsRecords => Role is SpecRole.Client or SpecRole.Extension;
}
