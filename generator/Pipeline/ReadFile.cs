using OssGen.Generator.Reading;

namespace OssGen.Generator.Pipeline;

/// <summary>A spec file that has been read, in one of its roles.</summary>
/// <param name="Role">The role of the file.</param>
/// <param name="Namespace">The namespace from the item metadata; "" when it has none.</param>
/// <param name="RecordNamespace">The namespace of the records from the item metadata; "" when it has none.</param>
/// <param name="Result">The document, positions and findings.</param>
internal sealed record ReadFile(Model.SpecRole Role, string Namespace, string RecordNamespace, ReadResult Result);
