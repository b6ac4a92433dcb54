using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>A spec file that takes part in a link.</summary>
/// <param name="Document">The file as read.</param>
/// <param name="Role">The role it has in this link; <see cref="SpecRole.Reference"/> when only its names can be used.</param>
/// <param name="Namespace">Namespace of what is emitted.</param>
/// <param name="RecordNamespace">Namespace of the records, here or in another assembly.</param>
/// <param name="FileName">Name without folder.</param>
internal sealed record LinkedFile(SpecDocument Document, SpecRole Role, string Namespace, string RecordNamespace, string FileName)
{
    public bool IsEmitted => Role != SpecRole.Reference;

    public bool EmitsRecords => Role is SpecRole.Client or SpecRole.Extension;
}
