using OssGen.Generator.Emit.Server;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The file of an operation in its role.</summary>
internal static class OperationFiles
{
    public static EmittedFile Emit(OperationUnit unit)
        => unit.Role == SpecRole.Server ? ServerCodecEmitter.Emit(unit) : OperationFileEmitter.Emit(unit);
}
