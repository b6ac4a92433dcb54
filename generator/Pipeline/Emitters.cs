using OssGen.Generator.Emit;
using OssGen.Generator.Emit.Server;
using OssGen.Generator.Model;

namespace OssGen.Generator.Pipeline;

/// <summary>What turns each kind of unit into its file.</summary>
/// <param name="Operation">One operation.</param>
/// <param name="Shapes">The shapes of a group; null when the role emits none of them.</param>
/// <param name="Enums">The enums of a group.</param>
/// <param name="MemberGroups">The members groups of a group; null when the role emits none of them.</param>
/// <param name="Routes">The table of routes.</param>
internal sealed record Emitters(
    Func<OperationUnit, EmittedFile> Operation,
    Func<ShapeGroup, EmittedFile?> Shapes,
    Func<EnumGroup, EmittedFile> Enums,
    Func<MemberGroupFile, EmittedFile?> MemberGroups,
    Func<RouteTable, EmittedFile> Routes)
{
    public static Emitters Default { get; } = new(
        static unit => unit.Role == SpecRole.Server ? ServerCodecEmitter.Emit(unit) : OperationFileEmitter.Emit(unit),
        ShapeFileEmitter.Emit,
        EnumFileEmitter.Emit,
        static file => file.Role == SpecRole.Server ? ServerMemberGroupFileEmitter.Emit(file) : MemberGroupFileEmitter.Emit(file),
        RoutesFileEmitter.Emit);
}
