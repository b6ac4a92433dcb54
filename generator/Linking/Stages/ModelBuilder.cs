using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Operations;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>Builds the model that a target emits from the linked parts of the target.</summary>
internal static class ModelBuilder
{
    public static ServiceModel Build(LinkedSpec spec)
    {
        var target = spec.Types.Target;
        var finisher = new NodeFinisher(spec.Types.Shapes);
        return new ServiceModel(
            target.Role,
            target.Namespace,
            new EquatableArray<OperationModel>([.. spec.Operations.Where(static operation => operation.Declaration.File.IsEmitted)
                .Select(static operation => operation.Model)]),
            new EquatableArray<ShapeModel>([.. spec.Types.Shapes.Ordered.Where(shape => IsEmitted(shape, spec.Uses))
                .Select(shape => finisher.Finish(shape, spec.Uses))]),
            spec.Types.Enums)
        {
            MemberGroups = Groups(spec),
            Services = Services(spec),
            HintPrefix = target.HintPrefix,
        };
    }

    private static EquatableArray<HostServiceModel> Services(LinkedSpec spec) =>
        new([.. spec.Operations.Where(static operation => operation.Declaration.File.IsEmitted)
            .Select(static operation => operation.Model.Service?.Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static name => name, StringComparer.Ordinal)
            .Select(name => HostServices.Of(spec.Types.Index.Service(name)!.Node))]);

    // Groups are copied into the records that a role creates: requests in clients, results in servers.
    private static EquatableArray<MemberGroupModel> Groups(LinkedSpec spec)
    {
        var groups = spec.Types.MemberGroups;
        var isServer = spec.Types.Target.Role == SpecRole.Server;
        var users = new Dictionary<string, List<OperationModel>>(StringComparer.Ordinal);
        foreach (var operation in spec.Operations.Where(static operation => operation.Declaration.File.IsEmitted))
        {
            var model = operation.Model;
            AddUser(users, model, groups.Reached(isServer ? model.Result.MemberGroups : model.MemberGroups));
        }

        var ending = isServer ? "Result" : "Request";
        return new([.. groups.Emitted
            .Select(group => users.TryGetValue(group.FullName, out var own) ? UsedBy(group, own, ending) : group)]);
    }

    private static void AddUser(Dictionary<string, List<OperationModel>> users, OperationModel operation, IEnumerable<string> groups)
    {
        foreach (var group in groups)
        {
            if (!users.TryGetValue(group, out var own))
            {
                users.Add(group, own = []);
            }

            own.Add(operation);
        }
    }

    private static MemberGroupModel UsedBy(MemberGroupModel group, List<OperationModel> operations, string ending) => group with
    {
        Records = new([.. operations.Select(operation => $"{operation.Namespace}.{operation.Name}{ending}")]),
        HasPreviewRecords = operations.Exists(static operation => operation.IsPreview),
        HasDeprecatedRecords = operations.Exists(static operation => operation.Deprecated is not null),
    };

    // The target's own records are emitted even when unused; for shapes of other assemblies, only the codecs that are needed.
    private static bool IsEmitted(LinkedShape shape, ShapeUses uses) =>
        shape.Declaration.File.EmitsRecords || uses.InRequests(shape) || uses.InResults(shape);
}
