using OssGen.Generator.Reading;

namespace OssGen.Generator.Pipeline;

/// <summary>A spec file after reading.</summary>
/// <param name="Role">What the file is for.</param>
/// <param name="Namespace">Namespace from the item's metadata; "" when they give none.</param>
/// <param name="RecordNamespace">Namespace of the records from the item's metadata; "" when they give none.</param>
/// <param name="Result">Document, positions and findings.</param>
internal sealed record ReadFile(Model.SpecRole Role, string Namespace, string RecordNamespace, ReadResult Result);
