using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits <c>IOssRequest.Write</c>, which writes the labels, the query, the headers and the body of a request, in this order.
/// </summary>
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
            Check(writer, operation, operation.Members.Find(host));
            writer.Line($"writer.Host({host});");
        }

        // The writer checks the rules for buckets and keys; the label's own are checked first, so that a message names the label.
        foreach (var member in operation.Members)
        {
            if (member.Place == MemberPlace.Label && HasRules(operation, member))
            {
                Check(writer, operation, member);
            }
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
            Key(writer, operation);
        }

        foreach (var segment in operation.Path)
        {
            writer.Line(segment.IsLabel
                ? $"writer.Label({segment.Text}, {Literals.Text(NameOf(operation, segment.Text))});"
                : $"writer.Segment({Literals.Text(segment.Text)});");
        }

        foreach (var name in operation.Service?.Placeholders ?? EquatableArray<string>.Empty)
        {
            Check(writer, operation, HostMember(operation, name));
            writer.Line($"writer.Placeholder({Literals.Text(name)}, {name}, {Literals.Text(NameOf(operation, name))});");
        }
    }

    private static MemberModel? HostMember(OperationModel operation, string name)
    {
        foreach (var member in operation.Members)
        {
            if (member.Place == MemberPlace.Host && member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    private static bool HasRules(OperationModel operation, MemberModel label) =>
        label is not { Minimum: null, Maximum: null, Holds: null }
        || (operation.Scope == OperationScope.Object && label.Name is not ("Bucket" or "Key"));

    private static void Key(SourceWriter writer, OperationModel operation)
    {
        var labels = operation.KeyLabels.ToList();
        var key = labels.Count == 1 ? labels[0].Name : $"$\"{string.Join("/", labels.Select(static label => $"{{{label.Name}}}"))}\"";
        var last = labels[labels.Count - 1];
        writer.Line(last.Name == "Key" ? $"writer.Key({key});" : $"writer.Key({key}, {Literals.Text(NameOf(operation, last))});");
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
            if (member.Place is MemberPlace.Query or MemberPlace.QueryMap)
            {
                Check(writer, operation, member);
            }

            if (member is { Place: MemberPlace.Query, Type.IsJsonInQuery: true })
            {
                QueryJsonEmitter.Write(writer, operation, member);
            }
            else if (member.Place == MemberPlace.Query)
            {
                var value = MemberValues.Sent(member.Name, member);
                writer.Line($"writer.{member.Type.Scalar.QueryWriter}({Literals.Text(member.Wire)}, {value}{Label(operation, member)});");
            }
            else if (member.Place == MemberPlace.QueryMap)
            {
                writer.Line($"writer.QueryMap({member.Name}, {Literals.Text(NameOf(operation, member))});");
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
            if (member.Place is MemberPlace.Header or MemberPlace.HeaderMap or MemberPlace.CopySource)
            {
                Check(writer, operation, member);
            }

            if (member.Place == MemberPlace.Header)
            {
                writer.Line(Header(operation, member));
            }
            else if (member.Place == MemberPlace.HeaderMap)
            {
                writer.Line($"writer.HeaderMap({Literals.Text(member.Wire)}, {member.Name}, {Literals.Text(NameOf(operation, member))});");
            }
        }

        foreach (var source in CopySourceParts.Of(operation))
        {
            var parts = $"{source.Bucket ?? "null"}, {source.Key}, {source.VersionId ?? "null"}";
            writer.Line($"writer.CopySource({Literals.Text(source.Header)}, {parts});");
        }
    }

    /// <summary>Returns the name of a request's member, as it appears in messages.</summary>
    public static string NameOf(OperationModel operation, MemberModel member) => NameOf(operation, member.Name);

    private static string NameOf(OperationModel operation, string member) => $"{operation.Name}Request.{member}";

    /// <summary>Emits the checks that a member must pass before its request is sent.</summary>
    public static void Check(SourceWriter writer, OperationModel operation, MemberModel? member)
    {
        if (member is not null)
        {
            MemberCheckEmitter.Emit(writer, "writer", member.Name, member, NameOf(operation, member), isElement: false);
        }
    }

    /// <summary>
    /// Returns the argument with the member's name if the member is a string, which may contain characters that can't be sent. Returns an
    /// empty string for other types.
    /// </summary>
    private static string Label(OperationModel operation, MemberModel member)
        => member.Type.Scalar.IsText ? ", " + Literals.Text(NameOf(operation, member)) : "";

    private static string Header(OperationModel operation, MemberModel member)
    {
        var scalar = member.Type.Scalar;
        var sent = MemberValues.Sent(member.Name, member);
        var hasDefault = member is { DefaultValue: not null, CSharpRequired: false };
        var value = scalar.HeaderValue == "{0}"
            ? sent
            : MemberValues.Format(scalar.HeaderValue, hasDefault ? $"({sent})" : sent, hasDefault || member.CSharpRequired);
        return $"writer.{scalar.HeaderWriter}({Literals.Text(member.Wire)}, {value}{Label(operation, member)});";
    }

    private static void Chosen(SourceWriter writer, ChosenQuery chosen)
    {
        var value = string.Concat(chosen.Choices
            .Select(static choice => $"{MemberValues.IsPresent(choice.PresentPath, choice.Type)} ? {Literals.Text(choice.Value)} : "))
            + Literals.TextOrNull(chosen.Otherwise);
        writer.Line($"writer.Query({Literals.Text(chosen.Name)}, {value});");
    }

    /// <summary>
    /// Returns the query parameters whose values depend on the alternative that is chosen as the body, in the same form as parameters
    /// chosen with <c>when</c>.
    /// </summary>
    private static IEnumerable<ChosenQuery> ChosenByAlternative(RequestBodyModel? body)
        => from alternative in body?.Alternatives ?? EquatableArray<BodyAlternative>.Empty
           where alternative.Query is not null
           let type = new TypeModel(TypeKind.Shape, alternative.Shape, CollectionKind.None)
           group new ChosenValue(alternative.Member, type, alternative.Query!.Value ?? "") by alternative.Query!.Name into choices
           select new ChosenQuery(choices.Key, new EquatableArray<ChosenValue>([.. choices]), null);
}
