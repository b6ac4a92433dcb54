using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>One operation in one role, which is emitted to one file.</summary>
/// <param name="Role">The role: client, extension or server.</param>
/// <param name="Namespace">The namespace of the emitted file.</param>
/// <param name="HintPrefix">The prefix of the file's hint name.</param>
/// <param name="Operation">The operation.</param>
/// <param name="HasPriorities">Whether the compiler of the file knows priorities of overloads, which C# has from 13 on.</param>
internal sealed record OperationUnit(
    SpecRole Role, string Namespace, string HintPrefix, OperationModel Operation, bool HasPriorities);
