using OssGen.Generator.Model;

namespace OssGen.Generator.Pipeline;

/// <summary>A spec file of the project, in one of its roles, with its text and item metadata.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Role">The role of the file; <see cref="SpecRole.Reference"/> when the metadata names no known role.</param>
/// <param name="UnknownRole">The first role in the metadata that is unknown; null when all are known.</param>
/// <param name="Namespace">The namespace from the metadata; "" when it has none.</param>
/// <param name="RecordNamespace">The namespace of the records from the metadata; "" when it has none.</param>
/// <param name="Text">The text of the file.</param>
internal sealed record SpecFile(string Path, SpecRole Role, string? UnknownRole, string Namespace, string RecordNamespace, string Text);
