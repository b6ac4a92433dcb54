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

        var query = RequiredNames(operation, MemberPlace.Query).Concat(ChosenNames(operation)).Distinct(StringComparer.Ordinal).ToList();
        if (query.Count > 0)
        {
            yield return "RequiredQuery = " + Literals.Array(query);
        }

        var headers = operation.FixedHeaders.Select(static pair => pair.Name)
            .Concat(RequiredNames(operation, MemberPlace.Header))
            .Concat(CopySourceParts.Of(operation).Select(static source => source.Header))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (headers.Count > 0)
        {
            yield return "RequiredHeaders = " + Literals.Array(headers);
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

    private static IEnumerable<string> RequiredNames(OperationModel operation, MemberPlace place)
        => operation.Members.Where(member => member.Place == place && member.CSharpRequired).Select(static member => member.Wire);

    /// <summary>Query names that are sent whatever the members hold.</summary>
    private static IEnumerable<string> ChosenNames(OperationModel operation)
    {
        foreach (var chosen in operation.ChosenQuery.Where(static chosen => chosen.Otherwise is not null))
        {
            yield return chosen.Name;
        }

        if (operation.Body is { Kind: BodyKind.Alternatives, Required: true } body)
        {
            foreach (var alternative in body.Alternatives.Where(static alternative => alternative.Query is not null))
            {
                yield return alternative.Query!.Name;
            }
        }
    }
}
