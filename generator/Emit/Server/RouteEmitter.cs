using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit.Server;

/// <summary>Emits the route of an operation. A server uses the route to recognize the operation's requests.</summary>
internal static class RouteEmitter
{
    public static void Property(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        var start = $"public override {names.ServerWire("OssRoute")} Route {{ get; }} = "
            + $"new({Literals.Text(operation.Name)}, {Literals.Text(operation.HttpMethod)}, {names.Wire("OssScope")}.{operation.Scope})";
        Initializer.Write(writer, start, [.. Facts(names, operation)], ";");
    }

    private static IEnumerable<string> Facts(TypeNames names, OperationModel operation)
    {
        foreach (var fact in ServiceFacts(names, operation))
        {
            yield return fact;
        }

        if (operation.FixedQuery.Count > 0)
        {
            var pairs = operation.FixedQuery.Select(static pair => $"({Literals.Text(pair.Name)}, {Literals.TextOrNull(pair.Value)})");
            yield return $"FixedQuery = [{string.Join(", ", pairs)}]";
        }

        var chosen = Chosen(operation).ToList();
        if (chosen.Count > 0)
        {
            var choices = chosen.Select(static query => $"({Literals.Text(query.Name)}, {Literals.Array(query.Values)})");
            yield return $"ChosenQuery = [{string.Join(", ", choices)}]";
        }

        var required = operation.RequiredQuery.Except(chosen.Select(static query => query.Name)).ToList();
        if (required.Count > 0)
        {
            yield return "RequiredQuery = " + Literals.Array(required);
        }

        var optional = Optional(operation);
        if (optional.Count > 0)
        {
            yield return "OptionalQuery = " + Literals.Array(optional);
        }

        if (operation.Members.Any(static member => member.Place == MemberPlace.QueryMap))
        {
            yield return "TakesAnyQuery = true";
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

        if (operation is { Body: not null, HttpMethod: "GET" or "HEAD" or "DELETE" })
        {
            yield return "HasBody = true";
        }

        if (operation.Body is { Kind: BodyKind.Stream })
        {
            yield return "StreamsBody = true";
        }
    }

    private static IEnumerable<string> ServiceFacts(TypeNames names, OperationModel operation)
    {
        if (operation.Service is not { } service)
        {
            yield break;
        }

        yield return "Service = " + names.Service(service.Name);
        if (operation.Path.Count > 0)
        {
            yield return $"Path = [{string.Join(", ", operation.Path.Select(Segment))}]";
        }

        if (service.Resource is not { } resource)
        {
            yield break;
        }

        yield return $"Resource = new({Literals.Text(resource)})";
        var sources = operation.Members
            .Where(member => member.Place == MemberPlace.Query && service.Placeholders.Contains(member.Name))
            .Select(static member => $"({Literals.Text(member.Name)}, {Literals.Text(member.Wire)})")
            .ToList();
        if (sources.Count > 0)
        {
            yield return $"ResourceQuery = [{string.Join(", ", sources)}]";
        }
    }

    private static string Segment(PathSegment segment) => Literals.Text(segment.IsLabel ? "{" + segment.Text + "}" : segment.Text);

    /// <summary>Returns the query parameters that only some requests of the operation have, in the order of the spec.</summary>
    private static List<string> Optional(OperationModel operation)
    {
        var members = operation.Members.Where(static member => member.Place == MemberPlace.Query).Select(static member => member.Wire);
        var alternatives = operation.Body?.Alternatives ?? EquatableArray<BodyAlternative>.Empty;
        return
        [
            .. members
                .Concat(operation.ChosenQuery.Select(static query => query.Name))
                .Concat(alternatives.Select(static alternative => alternative.Query?.Name).OfType<string>())
                .Except(operation.FixedQuery.Select(static pair => pair.Name))
                .Except(operation.RequiredQuery)
                .Except(Chosen(operation).Select(static query => query.Name)),
        ];
    }

    /// <summary>
    /// Returns the query parameters that every request of the operation has, with their possible values. A member or the kind of body
    /// determines which value is sent.
    /// </summary>
    private static IEnumerable<(string Name, IEnumerable<string> Values)> Chosen(OperationModel operation)
    {
        foreach (var query in operation.ChosenQuery.Where(static query => query.Otherwise is not null))
        {
            yield return (query.Name, query.Choices.Select(static choice => choice.Value).Append(query.Otherwise!));
        }

        var alternatives = operation.Body?.Alternatives ?? EquatableArray<BodyAlternative>.Empty;
        foreach (var same in alternatives.Where(static alternative => alternative.Query is not null)
            .GroupBy(static alternative => alternative.Query!.Name))
        {
            if (same.Count() == alternatives.Count)
            {
                yield return (same.Key, same.Select(static alternative => alternative.Query!.Value ?? ""));
            }
        }
    }
}
