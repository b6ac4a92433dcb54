using OssGen.Generator.Emit.Server;

namespace OssGen.Generator.Emit;

/// <summary>What turns each kind of unit into its file.</summary>
/// <param name="Operation">One operation.</param>
/// <param name="Shapes">The shapes of a group; null when the role emits none of them.</param>
/// <param name="Enums">The enums of a group.</param>
/// <param name="Routes">The table of routes.</param>
internal sealed record Emitters(
    Func<OperationUnit, EmittedFile> Operation,
    Func<ShapeGroup, EmittedFile?> Shapes,
    Func<EnumGroup, EmittedFile> Enums,
    Func<RouteTable, EmittedFile> Routes)
{
    public static Emitters Default { get; } = new(OperationFiles.Emit, ShapeFileEmitter.Emit, EnumFileEmitter.Emit, RoutesFileEmitter.Emit);
}
