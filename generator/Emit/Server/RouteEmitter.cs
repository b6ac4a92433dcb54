using OssGen.Generator.Model;

namespace OssGen.Generator.Emit.Server;

/// <summary>What makes a request that of the operation.</summary>
internal static class RouteEmitter
{
    public static void Property(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        var start = $"public override {names.ServerWire("OssRoute")} Route {{ get; }} = "
            + $"new({Literals.Text(operation.Name)}, {Literals.Text(operation.HttpMethod)}, {names.Wire("OssScope")}.{operation.Scope})";
        Initializer.Write(writer, start, [.. Facts(operation)], ";");
    }

    private static IEnumerable<string> Facts(OperationModel operation)
    {
        if (operation.FixedQuery.Count > 0)
        {
            var pairs = operation.FixedQuery.Select(static pair => $"({Literals.Text(pair.Name)}, {Literals.TextOrNull(pair.Value)})");
            yield return $"FixedQuery = [{string.Join(", ", pairs)}]";
        }

        if (operation.RequiredQuery.Count > 0)
        {
            yield return "RequiredQuery = " + Literals.Array(operation.RequiredQuery);
        }

        if (operation.RequiredHeaders.Count > 0)
        {
            yield return "RequiredHeaders = " + Literals.Array(operation.RequiredHeaders);
        }

        if (operation.SignedQuery.Count > 0)
        {
            yield return "SignedQuery = " + Literals.Array(operation.SignedQuery);
        }

        if (operation.BucketOptional)
        {
            yield return "BucketOptional = true";
        }

        if (operation.SuccessStatuses.Count > 0 && operation.SuccessStatuses[0] != 200)
        {
            yield return $"SuccessStatus = {operation.SuccessStatuses[0]}";
        }

        if (operation.Body is { Kind: BodyKind.Stream })
        {
            yield return "StreamsBody = true";
        }
    }
}
