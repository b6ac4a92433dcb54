using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>Which spec file, and what for.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Group">Name of the operation group; "" when the file has none.</param>
/// <param name="Role">What the file is for.</param>
/// <param name="Namespace">Namespace of what is emitted from the file.</param>
/// <param name="RecordNamespace">
/// Namespace of the records of the file's operations and shapes. "" takes the default: <paramref name="Namespace"/>; for the server role,
/// whose records are in another assembly, the namespace of the same file in another role, else <c>OssGen</c>.
/// </param>
internal sealed record FileHeader(string Path, string Group, SpecRole Role, string Namespace, string RecordNamespace);
