using OssGen.Generator.Emit;
using OssGen.Generator.Emit.Server;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Pipeline;

/// <summary>
/// Splits a model into the units that are emitted to separate files, so that an edit causes only few files to be emitted again. Different
/// units have different hint names.
/// </summary>
internal static class EmissionUnits
{
    public static IEnumerable<OperationUnit> Operations(ServiceModel model, bool hasPriorities)
        => model.Role == SpecRole.Reference ? [] : Emitted(model)
            .Select(operation => new OperationUnit(model.Role, model.Namespace, model.HintPrefix, operation, hasPriorities));

    public static IEnumerable<ShapeGroup> Shapes(ServiceModel model)
        => model.Role == SpecRole.Reference ? [] : model.Shapes
            .GroupBy(static shape => HintNames.Of(shape.Group), StringComparer.OrdinalIgnoreCase)
            .Select(group => new ShapeGroup(model.Role, model.Namespace, model.HintPrefix, group.First().Group, new([.. group])));

    public static IEnumerable<EnumGroup> Enums(ServiceModel model)
        => model.Role is SpecRole.Reference or SpecRole.Server ? [] : model.Enums
            .GroupBy(static item => HintNames.Of(item.Group), StringComparer.OrdinalIgnoreCase)
            .Select(group => new EnumGroup(model.Namespace, model.HintPrefix, group.First().Group, new([.. group])));

    public static IEnumerable<MemberGroupFile> MemberGroups(ServiceModel model)
        => model.Role == SpecRole.Reference ? [] : model.MemberGroups
            .GroupBy(static group => HintNames.Of(group.Group), StringComparer.OrdinalIgnoreCase)
            .Select(groups => new MemberGroupFile(model.Role, model.Namespace, model.HintPrefix, groups.First().Group, new([.. groups])));

    public static IEnumerable<RouteTable> Routes(ServiceModel model)
        => model.Role != SpecRole.Server ? [] : [new RouteTable(
            model.Namespace,
            model.HintPrefix,
            new EquatableArray<string>([.. Emitted(model)
                .Select(static operation => operation.Name)
                .OrderBy(static name => name, StringComparer.Ordinal)]))];

    public static IEnumerable<ServiceTable> Services(ServiceModel model)
        => model.Role == SpecRole.Reference || model.Services.Count == 0
            ? []
            : [new ServiceTable(model.Role, model.Namespace, model.HintPrefix, model.Services)];

    private static IEnumerable<OperationModel> Emitted(ServiceModel model)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return model.Operations.Where(operation => seen.Add(operation.Name));
    }
}
