using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>One operation as one role emits it: the unit of a file.</summary>
/// <param name="Role">Client, extension or server.</param>
/// <param name="Namespace">Namespace of the emitted file.</param>
/// <param name="HintPrefix">Start of the file's name.</param>
/// <param name="Operation">The operation.</param>
internal sealed record OperationUnit(SpecRole Role, string Namespace, string HintPrefix, OperationModel Operation);
