namespace OssGen.Generator.Linking;

/// <summary>Marks the shapes that requests and results reach.</summary>
internal static class Reachability
{
    public static void Mark(List<OperationDraft> operations, ShapeTable shapes)
    {
        foreach (var operation in operations)
        {
            shapes.Mark(operation.RequestShapes.Concat(operation.ResultShapes), static shape => shape.IsReached, static shape => shape.IsReached = true);
            if (!operation.Declaration.File.IsEmitted)
            {
                continue;
            }

            shapes.Mark(operation.RequestShapes, static shape => shape.InRequests, static shape => shape.InRequests = true);
            shapes.Mark(operation.ResultShapes, static shape => shape.InResults, static shape => shape.InResults = true);
        }

        MarkLenient(operations, shapes, emitted: true);
        MarkLenient(operations, shapes, emitted: false);
    }

    // A record is compiled with the operations of its own assembly, so only their results decide about its required properties.
    private static void MarkLenient(List<OperationDraft> operations, ShapeTable shapes, bool emitted) =>
        shapes.Mark(
            operations.Where(operation => operation.Declaration.File.IsEmitted == emitted).SelectMany(static operation => operation.ResultShapes),
            shape => shape.IsLenient || shape.Declaration.File.IsEmitted != emitted,
            static shape => shape.IsLenient = true);
}
