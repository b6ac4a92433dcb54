using OssGen.Generator.Emit;
using OssGen.Generator.Emit.Server;
using OssGen.Generator.Model;

namespace OssGen.Generator.Pipeline;

/// <summary>The functions that emit a file, one for each kind of unit.</summary>
/// <param name="Operation">Emits an operation.</param>
/// <param name="Shapes">Emits the shapes of a group; returns null when the role emits nothing for them.</param>
/// <param name="Enums">Emits the enums of a group.</param>
/// <param name="MemberGroups">Emits the members groups of a group; returns null when the role emits nothing for them.</param>
/// <param name="Routes">Emits the route table.</param>
/// <param name="Services">Emits the services.</param>
internal sealed record Emitters(
    Func<OperationUnit, EmittedFile> Operation,
    Func<ShapeGroup, EmittedFile?> Shapes,
    Func<EnumGroup, EmittedFile> Enums,
    Func<MemberGroupFile, EmittedFile?> MemberGroups,
    Func<RouteTable, EmittedFile> Routes,
    Func<ServiceTable, EmittedFile> Services)
{
    public static Emitters Default { get; } = new(
        static unit => unit.Role == SpecRole.Server ? ServerCodecEmitter.Emit(unit) : OperationFileEmitter.Emit(unit),
        ShapeFileEmitter.Emit,
        EnumFileEmitter.Emit,
        static file => file.Role == SpecRole.Server ? ServerMemberGroupFileEmitter.Emit(file) : MemberGroupFileEmitter.Emit(file),
        RoutesFileEmitter.Emit,
        ServicesFileEmitter.Emit);
}
