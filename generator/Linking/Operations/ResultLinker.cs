using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Bodies;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Links the <c>result</c> element of an operation.</summary>
internal sealed class ResultLinker(
    SpecIndex index, TypeResolver types, ElementLinker elements, HeaderLinker headers, FindingCollector findings)
{
    public static ResultModel Empty { get; } = new() { Members = EquatableArray<MemberModel>.Empty, Kind = null };

    /// <summary>Links a result. Returns null after reporting an error.</summary>
    public ResultModel? Link(ResultSpec result, string operation, MemberSet request)
    {
        if (Payloads(result).Find(findings) is not { } payload)
        {
            return null;
        }

        var isStream = payload.Kind == BodyKind.Stream && result.Decoder.Value is null or "raw";
        var members = new MemberSet(operation + "Result", isStream ? MemberOwner.StreamResult : MemberOwner.Result, result, findings);
        LinkHeaders(result, members);
        RefuseAlwaysInDocumentThatMayBeAbsent(result);
        var model = LinkBody(result, payload, members);
        return model is null
            ? null
            : WithCallbackBody(result, model, members, operation, request) with
            {
                Crc64 = result.Crc64.Value == true,
                Members = new EquatableArray<MemberModel>([.. members.All]),
            };
    }

    private static PayloadChoice Payloads(ResultSpec result) => new(
        result,
        result.Type.IsSet && !IsJsonDocument(result)
            ? new(BodyKind.XmlShape, result.Root, result.RootAlias, result.UrlEncodedBy, result.Type, result.Member)
            : new(BodyKind.XmlMembers, result.Root, result.RootAlias, result.UrlEncodedBy) { HasElements = true },
        new(BodyKind.Stream, result.Stream, result.Decoder),
        new(BodyKind.Text, result.PlainText),
        !IsJsonDocument(result) ? new(BodyKind.Json, result.Json)
            : result.Type.IsSet ? new(BodyKind.JsonShape, result.Json, result.Type, result.Member)
            : new(BodyKind.JsonMembers, result.Json) { HasElements = true })
    {
        Attributes = [result.RootAlias, result.UrlEncodedBy, result.Type, result.Member, result.Decoder],
    };

    private static bool IsJsonDocument(ResultSpec result) => result.Json.Value == "true";

    private void LinkHeaders(ResultSpec result, MemberSet members)
    {
        var names = new WireNames(StringComparison.OrdinalIgnoreCase);
        var groups = new UsedMemberGroups(index, findings);
        foreach (var child in result.Children)
        {
            if (child is HeaderSpec header)
            {
                headers.LinkResult(header, members, names);
            }
            else if (child is UseSpec use)
            {
                LinkGroup(use, groups.Members(use), members, names);
            }
        }
    }

    private void LinkGroup(UseSpec use, IReadOnlyList<ParameterSpec> group, MemberSet members, WireNames names)
    {
        foreach (var child in group)
        {
            if (child is not HeaderSpec header)
            {
                findings.Report(
                    ReferenceDiagnostics.TypeNotHere,
                    use,
                    use.Members,
                    use.Members.Value,
                    "a result",
                    "the group holds queries, and a reply has headers only");
                return;
            }

            if (header.Required.Value == true)
            {
                var name = header.Name.Or(header.Prefix).Text!;
                findings.Report(BodyDiagnostics.RequiredInResult, use, use.Members, use.Members.Value, name);
                return;
            }

            headers.LinkResult(header, members, names);
        }
    }

    private ResultModel? LinkBody(ResultSpec result, Payload payload, MemberSet members)
    {
        var model = Empty with { Kind = payload.Kind, Optional = result.Optional.Value == true, RootAlias = result.RootAlias.Value };
        switch (payload.Kind)
        {
            case BodyKind.XmlShape:
                return Document(result, model, members, TypePlace.Document);
            case BodyKind.JsonShape:
                return Document(result, model, members, TypePlace.JsonDocument);
            case BodyKind.XmlMembers:
                var nodes = elements.Link(result, members, inRequest: false);
                return Encoded(result, model with { Root = result.Root.Value, Nodes = nodes });
            case BodyKind.Stream when result.Decoder.Value != "select-meta" && result.Stream.Value != "Content":
                Refuse(result, result.Stream, "write Content, as in every result that is a stream");
                return null;
            case BodyKind.Stream:
                return Single(result, model, members, result.Stream, StreamKind(result.Decoder.Value));
            case BodyKind.Text:
                return Single(result, model, members, result.PlainText, TypeKind.String);
            case BodyKind.JsonMembers:
                return model with { Nodes = elements.Link(result, members, inRequest: false, ElementForm.Json) };
            case BodyKind.Json when AttributeChecks.Problem(AttributeSyntax.Identifier, result.Json.Value!) is { } problem:
                Refuse(result, result.Json, problem + ", or true for <element> children or a type");
                return null;
            case BodyKind.Json:
                return Single(result, model, members, result.Json, TypeKind.String);
            default:
                return model;
        }
    }

    private void Refuse(ResultSpec result, SpecAttribute attribute, string problem) => findings.Report(
        FileDiagnostics.BadValue, result, attribute, WordList.Quote(attribute.Text!), $"{attribute.Name} of <result>", problem);

    private void RefuseAlwaysInDocumentThatMayBeAbsent(ResultSpec result)
    {
        if (result.Optional.Value != true && result.Body is null)
        {
            return;
        }

        foreach (var element in result.Children.OfType<ElementSpec>().Where(static element => element.Always.Value == true))
        {
            findings.ReportNoEffect(element, element.Always, "a successful reply may have no such document");
        }
    }

    private ResultModel? Document(ResultSpec result, ResultModel model, MemberSet members, TypePlace place)
    {
        if (types.Resolve(result, result.Type, place) is not { } type)
        {
            return null;
        }

        var root = result.Root.Value;
        var name = result.Member.Value ?? NamingRule.OfElement(root ?? result.Type.Value!, isList: false);
        var member = MemberFactory.Create(result, name, type, MemberPlace.Body, root ?? "", required: false, inRequest: false);
        return members.Add(member, result, result.Member.Or(result.Root.Or(result.Type)))
            ? model with
            {
                Root = root,
                Member = name,
                Shape = type.Name,
                UrlEncodedBy = result.UrlEncodedBy.Value,
            }
            : null;
    }

    private static ResultModel? Single(ResultSpec result, ResultModel model, MemberSet members, SpecAttribute attribute, TypeKind kind)
    {
        var name = attribute.Text!;
        var type = new TypeModel(kind, null, CollectionKind.None);
        var member = MemberFactory.Create(result, name, type, MemberPlace.Body, "", required: false, inRequest: false);
        return members.Add(member, result, attribute) ? model with { Member = name } : null;
    }

    private static ResultModel Encoded(ResultSpec result, ResultModel model)
    {
        if (result.UrlEncodedBy.Value is not { } teller)
        {
            return model;
        }

        var node = model.Nodes.FirstOrDefault(candidate => candidate.Name == teller
            && candidate.Type is { Collection: CollectionKind.None, Kind: TypeKind.String or TypeKind.Enum });
        return model with { UrlEncodedBy = teller, UrlEncodedMember = node?.Member };
    }

    private ResultModel WithCallbackBody(
        ResultSpec result, ResultModel model, MemberSet members, string operation, MemberSet request)
    {
        if (result.Body is not { HasErrors: false } other)
        {
            return model;
        }

        var (name, header) = (other.PlainText.Value, other.When.Value);
        var requestHeaders = request.At(MemberPlace.Header).Select(static member => member.Wire).ToList();
        if (!requestHeaders.Contains(header, StringComparer.OrdinalIgnoreCase))
        {
            var suggestion = NearestName.Suggest(header, requestHeaders);
            findings.Report(
                ReferenceDiagnostics.UnknownWhenHeader,
                other,
                other.When,
                suggestion.Replacement,
                header,
                operation + "Request",
                suggestion.Sentence);
        }

        var member = MemberFactory.Create(other, name, TypeModel.String, MemberPlace.Body, "", required: false, inRequest: false);
        members.Add(member, other, other.PlainText);
        return model with { CallbackBodyMember = name, CallbackHeader = header };
    }

    private static TypeKind StreamKind(string? decoder) => decoder switch
    {
        "select-frames" => TypeKind.SelectStream,
        "select-meta" => TypeKind.SelectMeta,
        _ => TypeKind.Stream,
    };
}
