using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>Puts the linked parts together to what a role emits.</summary>
internal static class ModelBuilder
{
    public static ServiceModel Build(SpecRole role, List<LinkedFile> files, SpecIndex index, List<OperationDraft> operations, ShapeTable shapes, FindingSink findings)
    {
        var finisher = new NodeFinisher(shapes);
        var emitted = operations.Where(static operation => operation.Declaration.File.IsEmitted).Select(operation => Finish(operation.Model, finisher));
        var enums = index.Ordered
            .Where(static declaration => declaration.IsEnum)
            .Select(declaration => (declaration.File, Model: EnumLinker.Link(declaration, findings)))
            .Where(static linked => linked.File.EmitsRecords)
            .Select(static linked => linked.Model);
        return new ServiceModel(
            role,
            files.FirstOrDefault(static file => file.IsEmitted && file.Namespace.Length > 0)?.Namespace ?? "OssGen",
            new EquatableArray<OperationModel>([.. emitted]),
            new EquatableArray<ShapeModel>([.. shapes.Ordered.Where(IsEmitted).Select(finisher.Finish)]),
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
