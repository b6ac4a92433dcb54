using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>Puts the linked parts together to what a role emits.</summary>
internal static class ModelBuilder
{
    public static ServiceModel Build(SpecRole role, LinkedSpec spec, Func<Declaration, EnumModel> linkEnum, LinkGuard guard)
    {
        var finisher = new NodeFinisher(spec.Shapes);
        var emitted = spec.EmittedOperations.Select(operation => guard.Declared<OperationModel?>(operation.Declaration, () => Finish(operation.Model, finisher), static () => null));
        var shapes = spec.Shapes.Ordered.Where(IsEmitted).Select(shape => guard.Declared<ShapeModel?>(shape.Declaration, () => finisher.Finish(shape), static () => null));
        var enums = spec.Index.Ordered
            .Where(static declaration => declaration.IsEnum)
            .Select(declaration => (declaration.File, Model: guard.Declared(declaration, () => linkEnum(declaration), () => EnumLinker.Empty(declaration))))
            .Where(static linked => linked.File.EmitsRecords)
            .Select(static linked => linked.Model);
        return new ServiceModel(
            role,
            spec.Files.Find(static file => file.IsEmitted && file.Namespace.Length > 0)?.Namespace ?? "OssGen",
            new EquatableArray<OperationModel>([.. emitted.OfType<OperationModel>()]),
            new EquatableArray<ShapeModel>([.. shapes.OfType<ShapeModel>()]),
            new EquatableArray<EnumModel>([.. enums]));
    }

    // Own records are emitted even when unused; of others only the codecs that are needed.
    private static bool IsEmitted(ShapeDraft shape) => shape.Declaration.File.EmitsRecords || shape.InRequests || shape.InResults;

    private static OperationModel Finish(OperationModel operation, NodeFinisher finisher) => operation with
    {
        Body = operation.Body is { } body ? body with { Nodes = finisher.Finish(body.Nodes, lenient: false) } : null,
        Result = operation.Result with
        {
            Nodes = finisher.Finish(operation.Result.Nodes, lenient: true),
            PassesUrlEncoded = finisher.TakesUrlEncoded(operation.Result.Shape),
        },
    };
}
