using OssGen.Generator.Model;

namespace OssGen.Generator.Pipeline;

/// <summary>A spec file as the project names it, in one of its roles: text and item metadata.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Role">What the file is for; names only, if the project names no role that there is.</param>
/// <param name="UnknownRole">The metadata's first word that is no role; otherwise null.</param>
/// <param name="Namespace">Namespace from the metadata; "" when they give none.</param>
/// <param name="RecordNamespace">Namespace of the records from the metadata; "" when they give none.</param>
/// <param name="Text">The file's text.</param>
internal sealed record SpecFile(string Path, SpecRole Role, string? UnknownRole, string Namespace, string RecordNamespace, string Text);
