using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>The operations of a file, linked among the types of a target.</summary>
/// <param name="Role">Role of the target.</param>
/// <param name="Namespace">Namespace of the target.</param>
/// <param name="File">The file.</param>
/// <param name="Operations">Its operations, those with errors too, without those whose name another one holds.</param>
/// <param name="Findings">What was found about the names.</param>
internal sealed record LinkedOperations(
    SpecRole Role,
    string Namespace,
    LinkedFile File,
    EquatableArray<LinkedOperation> Operations,
    EquatableArray<Finding> Findings);
