using OssGen.Generator.Model;

namespace OssGen.Generator.Emit.Server;

/// <summary>
/// Emits the <c>Read</c> method of a server codec. The method reads the labels, the query, the headers and the body into the request
/// record; it reads the body strictly.
/// </summary>
internal static class ServerReadEmitter
{
    public static void Emit(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        var record = names.Request(operation);
        using var method = writer.Block($"public override {record} Read({names.ServerWire("OssServerRequest")} request)");
        var locals = new Locals(operation.Members.Select(static member => member.Name));
        CopySources(writer, operation, locals);
        JsonQueries(writer, names, operation, locals);
        Bounds(writer, operation, locals);
        ServerBodyReadEmitter.Emit(writer, names, operation, locals);
        var assignments = operation.Members.Select(member => $"{member.Name} = {Value(names, operation, member, locals)}").ToList();
        Initializer.Write(writer, assignments.Count == 0 ? $"return new {record}()" : $"return new {record}", assignments, ";");
    }

    private static void CopySources(SourceWriter writer, OperationModel operation, Locals locals)
    {
        foreach (var source in CopySourceParts.Of(operation))
        {
            var parts = string.Join(
                ", ",
                new[] { source.Bucket, source.Key, source.VersionId }.Select(part => part is null ? "out _" : "out var " + locals[part]));
            writer.Line($"request.CopySource({Literals.Text(source.Header)}, {parts});");
            writer.Blank();
        }
    }

    private static void JsonQueries(SourceWriter writer, TypeNames names, OperationModel operation, Locals locals)
    {
        foreach (var member in operation.Members.Where(IsJsonQuery))
        {
            QueryJsonEmitter.Read(writer, names, member, locals);
        }
    }

    private static bool IsJsonQuery(MemberModel member) => member is { Place: MemberPlace.Query, Type.IsJsonInQuery: true };

    private static void Bounds(SourceWriter writer, OperationModel operation, Locals locals)
    {
        foreach (var label in operation.Members.Where(static member => member.Place is MemberPlace.Label or MemberPlace.Host))
        {
            if (MemberCheckEmitter.Bounds(label) is { } bounds)
            {
                var value = label.Place == MemberPlace.Host ? HostPart(label) : Label(operation, label);
                var measured = MemberCheckEmitter.Measured(value, label, mayBeNull: !label.CSharpRequired);
                writer.Line($"request.InRange({measured}, {bounds}, {Literals.Text(label.Wire)}{MemberCheckEmitter.Unit(label)});");
            }
        }

        foreach (var member in operation.Members.Where(static member => member.Place is MemberPlace.Query or MemberPlace.Header))
        {
            if (MemberCheckEmitter.Bounds(member) is { } bounds)
            {
                var value = IsJsonQuery(member)
                    ? locals[member.Name]
                    : $"request.{member.Place}{Reader(member)}({Literals.Text(member.Wire)})";
                var measured = MemberCheckEmitter.Measured(value, member, mayBeNull: !IsJsonQuery(member));
                writer.Line($"request.InRange({measured}, {bounds}, {Literals.Text(member.Wire)}{MemberCheckEmitter.Unit(member)});");
            }
        }

        writer.Blank();
    }

    private static string Value(TypeNames names, OperationModel operation, MemberModel member, Locals locals) => member.Place switch
    {
        MemberPlace.Label => Label(operation, member),
        MemberPlace.Host when operation.HostMember != member.Name => HostPart(member),
        MemberPlace.Host => "request.Host",
        MemberPlace.Query when IsJsonQuery(member) => JsonQuery(member, locals[member.Name]),
        MemberPlace.Query => Parameter(names, member, "Query", locals),
        MemberPlace.QueryMap => $"request.QueryMap({Reserved(operation)})",
        MemberPlace.Header => Parameter(names, member, "Header", locals),
        MemberPlace.HeaderMap => $"request.HeaderMap({Literals.Text(member.Wire)})",
        MemberPlace.CopySource => Required(member, locals[member.Name], member.Wire),
        _ => ServerBodyReadEmitter.Value(operation, member, locals),
    };

    private static string HostPart(MemberModel member) => $"request.HostPart({Literals.Text(member.Name)})";

    private static string Label(OperationModel operation, MemberModel label)
    {
        if (SegmentOf(operation, label) is >= 0 and var index)
        {
            return $"request.Segment({index})";
        }

        if (label.Name == "Bucket")
        {
            return operation.BucketOptional ? "request.OptionalBucket" : "request.Bucket";
        }

        var labels = operation.KeyLabels.ToList();
        return labels.Count == 1 ? "request.Key" : $"request.KeyPart({labels.IndexOf(label)}, {labels.Count})";
    }

    private static string Parameter(TypeNames names, MemberModel member, string source, Locals locals)
    {
        var wire = Literals.Text(member.Wire);
        if (!member.Type.Scalar.IsWrapped)
        {
            return Required(member, $"request.{source}{Reader(member)}({wire})", member.Wire);
        }

        var type = names.Value(member.Type);
        var text = $"request.{source}({wire}, {type}.Known)";
        return member.CSharpRequired
            ? $"new {type}({Required(member, text, member.Wire)})"
            : $"{text} is {{ }} {locals[member.Name]} ? new {type}({locals[member.Name]}) : {names.Null(member.Type)}";
    }

    private static string JsonQuery(MemberModel member, string local) =>
        member is { Type.Collection: CollectionKind.List, CSharpRequired: true }
            ? $"request.Require({local}.Count > 0 ? {local} : null, {Literals.Text(member.Wire)})"
            : Required(member, local, member.Wire);

    private static int SegmentOf(OperationModel operation, MemberModel member)
    {
        for (var i = 0; i < operation.Path.Count; i++)
        {
            if (operation.Path[i].IsLabel && operation.Path[i].Text == member.Name)
            {
                return i;
            }
        }

        return -1;
    }

    private static string? Reader(MemberModel member) =>
        member.Place == MemberPlace.Query ? member.Type.Scalar.QueryReader : member.Type.Scalar.HeaderReader;

    private static string Required(MemberModel member, string value, string wire)
        => member.CSharpRequired ? $"request.Require({value}, {Literals.Text(wire)})" : value;

    /// <summary>
    /// Returns the names of query parameters that the operation itself declares. A map of arbitrary parameters excludes them.
    /// </summary>
    private static string Reserved(OperationModel operation)
        => string.Join(", ", operation.FixedQuery.Select(static pair => pair.Name)
            .Concat(operation.ChosenQuery.Select(static chosen => chosen.Name))
            .Concat(operation.Members.Where(static member => member.Place == MemberPlace.Query).Select(static member => member.Wire))
            .Select(Literals.Text));
}
