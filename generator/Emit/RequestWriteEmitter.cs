using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary><c>IOssRequest.Write</c>: labels, query and headers in the order of the wire, then the body.</summary>
internal static class RequestWriteEmitter
{
    public static void Emit(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        using var method = writer.Block($"void {names.Core("IOssRequest")}.Write({names.Wire("OssRequestWriter")} writer)");
        Labels(writer, operation);
        Query(writer, operation);
        Headers(writer, operation);
        if (operation.Body is { } body)
        {
            RequestBodyEmitter.Emit(writer, operation, body);
        }
    }

    private static void Labels(SourceWriter writer, OperationModel operation)
    {
        if (operation.HostMember is { } host)
        {
            writer.Line($"writer.Host({host});");
        }

        if (operation.BucketOptional)
        {
            writer.Line("writer.OptionalBucket(Bucket);");
        }
        else if (operation.Scope != OperationScope.Service)
        {
            writer.Line("writer.Bucket(Bucket);");
        }

        if (operation.Scope == OperationScope.Object)
        {
            writer.Line("writer.Key(Key);");
        }
    }

    private static void Query(SourceWriter writer, OperationModel operation)
    {
        foreach (var pair in operation.FixedQuery)
        {
            writer.Line(pair.Value is null
                ? $"writer.Query({Literals.Text(pair.Name)});"
                : $"writer.Query({Literals.Text(pair.Name)}, {Literals.Text(pair.Value)});");
        }

        foreach (var chosen in operation.ChosenQuery.Concat(ChosenByAlternative(operation.Body)))
        {
            Chosen(writer, chosen);
        }

        foreach (var member in operation.Members)
        {
            if (member.Place == MemberPlace.Query)
            {
                var method = member.Type.Kind == TypeKind.Epoch ? "QueryEpoch" : "Query";
                writer.Line($"writer.{method}({Literals.Text(member.Wire)}, {MemberValues.Sent(member.Name, member)});");
            }
            else if (member.Place == MemberPlace.QueryMap)
            {
                writer.Line($"writer.QueryMap({member.Name});");
            }
        }
    }

    private static void Headers(SourceWriter writer, OperationModel operation)
    {
        foreach (var pair in operation.FixedHeaders)
        {
            writer.Line($"writer.Header({Literals.Text(pair.Name)}, {Literals.Text(pair.Value ?? "")});");
        }

        foreach (var member in operation.Members)
        {
            if (member.Place == MemberPlace.Header)
            {
                writer.Line(Header(member));
            }
            else if (member.Place == MemberPlace.HeaderMap)
            {
                writer.Line($"writer.HeaderMap({Literals.Text(member.Wire)}, {member.Name});");
            }
        }

        foreach (var source in CopySourceParts.Of(operation))
        {
            writer.Line($"writer.CopySource({Literals.Text(source.Header)}, {source.Bucket ?? "null"}, {source.Key}, {source.VersionId ?? "null"});");
        }
    }

    private static string Header(MemberModel member)
    {
        var wire = Literals.Text(member.Wire);
        return member.Type.Kind switch
        {
            TypeKind.Base64Text => $"writer.HeaderBase64({wire}, {MemberValues.Sent(member.Name, member)});",
            TypeKind.UrlText => $"writer.HeaderEscaped({wire}, {MemberValues.Sent(member.Name, member)});",
            TypeKind.IsoTime => $"writer.HeaderIsoTime({wire}, {MemberValues.Sent(member.Name, member)});",
            TypeKind.Epoch => $"writer.Header({wire}, {member.Name}{(member.CSharpRequired ? "" : "?")}.ToUnixTimeSeconds());",
            _ => $"writer.Header({wire}, {MemberValues.Sent(member.Name, member)});",
        };
    }

    private static void Chosen(SourceWriter writer, ChosenQuery chosen)
    {
        var value = string.Concat(chosen.Choices.Select(static choice => $"{MemberValues.IsPresent(choice.PresentPath, choice.Type)} ? {Literals.Text(choice.Value)} : "))
            + Literals.TextOrNull(chosen.Otherwise);
        writer.Line($"writer.Query({Literals.Text(chosen.Name)}, {value});");
    }

    /// <summary>Alternatives that send one query name with different values choose it as <c>when</c> does.</summary>
    private static IEnumerable<ChosenQuery> ChosenByAlternative(RequestBodyModel? body)
        => from alternative in body?.Alternatives ?? EquatableArray<BodyAlternative>.Empty
           where alternative.Query is not null
           group new ChosenValue(alternative.Member, new TypeModel(TypeKind.Shape, alternative.Shape, CollectionKind.None), alternative.Query!.Value ?? "") by alternative.Query!.Name into choices
           select new ChosenQuery(choices.Key, new EquatableArray<ChosenValue>([.. choices]), null);
}
