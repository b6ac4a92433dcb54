using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>A spec file with what its item metadata say.</summary>
/// <param name="Document">The file as read.</param>
/// <param name="Role">What the file is for.</param>
/// <param name="Namespace">Namespace of what is emitted from the file.</param>
/// <param name="RecordNamespace">
/// Namespace of the records of the file's operations and shapes. "" takes the default: <paramref name="Namespace"/>; for the server role, whose
/// records lie in another assembly, the namespace of the same file in another role, else <c>OssGen</c>.
/// </param>
internal sealed record LinkInput(SpecDocument Document, SpecRole Role, string Namespace, string RecordNamespace);
