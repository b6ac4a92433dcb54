using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>The operations of a file, linked with the types of a target.</summary>
/// <param name="Role">The role of the target.</param>
/// <param name="Namespace">The namespace of the target.</param>
/// <param name="File">The file that declares the operations.</param>
/// <param name="Operations">The operations, including those with errors but not those whose name another operation already has.</param>
/// <param name="Findings">The findings about duplicate names.</param>
internal sealed record LinkedOperations(
    SpecRole Role,
    string Namespace,
    LinkedFile File,
    EquatableArray<LinkedOperation> Operations,
    EquatableArray<Finding> Findings);
