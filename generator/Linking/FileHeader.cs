using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>The identity of a spec file, which consists of its path, group, role and namespaces.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Group">The name of the operation group; "" when the file has none.</param>
/// <param name="Role">The role of the file in the project.</param>
/// <param name="Namespace">The namespace of the code emitted from the file.</param>
/// <param name="RecordNamespace">
/// The namespace of the records of the file's operations and shapes. When it is "", the default is used: <paramref name="Namespace"/>, or
/// for the server role, whose records are in another assembly, the namespace of the same file in another role, or else <c>OssGen</c>.
/// </param>
internal sealed record FileHeader(string Path, string Group, SpecRole Role, string Namespace, string RecordNamespace);
