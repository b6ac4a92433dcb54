using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>Puts the linked parts together to what a target emits.</summary>
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
            HintPrefix = target.HintPrefix,
        };
    }

    // Own records are emitted even when unused; of others only the codecs that are needed.
    private static bool IsEmitted(LinkedShape shape, ShapeUses uses) =>
        shape.Declaration.File.EmitsRecords || uses.InRequests(shape) || uses.InResults(shape);
}
