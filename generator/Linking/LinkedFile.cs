using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>A spec file that takes part in a link.</summary>
/// <param name="Types">The file without its operations.</param>
/// <param name="Role">The role it has in this link; <see cref="SpecRole.Reference"/> when only its names can be used.</param>
/// <param name="Namespace">Namespace of what is emitted.</param>
/// <param name="RecordNamespace">Namespace of the records, here or in another assembly.</param>
internal sealed record LinkedFile(FileTypes Types, SpecRole Role, string Namespace, string RecordNamespace)
{
    /// <summary>Name without folder.</summary>
    public string FileName { get; } = Types.Header.Path.Substring(Types.Header.Path.LastIndexOfAny(['/', '\\']) + 1);

    public string Path => Types.Header.Path;

    public string Group => Types.Header.Group;

    public bool IsEmitted => Role != SpecRole.Reference;

    public bool EmitsRecords => Role is SpecRole.Client or SpecRole.Extension;
}
