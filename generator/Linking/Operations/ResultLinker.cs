using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Bodies;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Links the <c>result</c> of an operation.</summary>
internal sealed class ResultLinker(
    SpecIndex index, TypeResolver types, ElementLinker elements, HeaderLinker headers, FindingCollector findings)
{
    private static readonly PayloadTable s_payloads = new(
        "result",
        new("root") { Attributes = ["rootAlias", "urlEncodedBy"], Elements = true },
        new("root") { Typed = true, Attributes = ["type", "member", "rootAlias", "urlEncodedBy"] },
        new("stream") { Attributes = ["decoder"] },
        new("text"),
        new("json"),
        new("json") { Value = "true", Elements = true })
    {
        Optional = new(""),
    };

    public static ResultModel Empty { get; } = new() { Members = EquatableArray<MemberModel>.Empty, Kind = null };

    /// <summary>The result; null after a finding.</summary>
    public ResultModel? Link(SpecElement result, string operation, IReadOnlyCollection<string> requestHeaders)
    {
        if (s_payloads.Of(result, findings) is not { } payload)
        {
            return null;
        }

        var kind = payload.Name;
        var owner = kind == "stream" && result["decoder"] is null or "raw" ? MemberOwner.StreamResult : MemberOwner.Result;
        var members = new MemberSet(operation + "Result", owner, findings);
        LinkHeaders(result, members);
        var model = LinkBody(result, kind, members);
        return model is null
            ? null
            : WithCallbackBody(result, model, members, operation, requestHeaders) with
            {
                Crc64 = result.Flag("crc64"),
                Members = new EquatableArray<MemberModel>([.. members.All]),
            };
    }

    private void LinkHeaders(SpecElement result, MemberSet members)
    {
        var names = new WireNames(StringComparer.OrdinalIgnoreCase);
        var groups = new UsedMemberGroups(index, findings);
        foreach (var child in result.Children)
        {
            if (child.Name == "header")
            {
                headers.LinkResult(child, members, names);
            }
            else if (child.Name == "use")
            {
                LinkGroup(child, groups.Members(child), members, names);
            }
        }
    }

    private void LinkGroup(SpecElement use, IReadOnlyList<SpecElement> group, MemberSet members, WireNames names)
    {
        foreach (var child in group)
        {
            if (child.Name == "query")
            {
                findings.Report(
                    ReferenceDiagnostics.TypeNotHere,
                    use,
                    "members",
                    use.Required("members"),
                    "a result",
                    "the group holds queries, and a reply has headers only");
                return;
            }

            if (child.Flag("required"))
            {
                findings.Report(
                    BodyDiagnostics.RequiredInResult, use, "members", use.Required("members"), child["name"] ?? child.Required("prefix"));
                return;
            }

            headers.LinkResult(child, members, names);
        }
    }

    private ResultModel? LinkBody(SpecElement result, string kind, MemberSet members)
    {
        var model = Empty with { Optional = result.Flag("optional"), RootAlias = result["rootAlias"] };
        switch (kind)
        {
            case "root" when result["type"] is not null:
                return Document(result, model, members);
            case "root":
                var nodes = elements.Link(result, members, inRequest: false);
                return Encoded(result, model with { Kind = BodyKind.XmlMembers, Root = result["root"], Nodes = nodes });
            case "stream" when result["decoder"] != "select-meta" && result["stream"] != "Content":
                findings.Report(
                    FileDiagnostics.BadValue,
                    result,
                    "stream",
                    WordList.Quote(result.Required("stream")),
                    "stream of <result>",
                    "write Content, as in every result that is a stream");
                return null;
            case "stream":
                return Single(result, model with { Kind = BodyKind.Stream }, members, "stream", StreamKind(result["decoder"]));
            case "text":
                return Single(result, model with { Kind = BodyKind.Text }, members, "text", TypeKind.String);
            case "json" when result["json"] == "true":
                return model with { Kind = BodyKind.Json, Nodes = elements.Link(result, members, inRequest: false, ElementForm.Json) };
            case "json" when AttributeChecks.Problem(AttributeSyntax.Identifier, result.Required("json")) is { } problem:
                findings.Report(
                    FileDiagnostics.BadValue,
                    result,
                    "json",
                    WordList.Quote(result.Required("json")),
                    "json of <result>",
                    problem + ", or true for <element> children");
                return null;
            case "json":
                return Single(result, model with { Kind = BodyKind.Json }, members, "json", TypeKind.String);
            default:
                return model;
        }
    }

    private ResultModel? Document(SpecElement result, ResultModel model, MemberSet members)
    {
        if (types.Resolve(result, "type", TypePlace.Document) is not { } type)
        {
            return null;
        }

        var name = result["member"] ?? NamingRule.OfElement(result.Required("root"), isList: false);
        var member = MemberFactory.Create(result, name, type, MemberPlace.Body, result.Required("root"), required: false, inRequest: false);
        return members.Add(member, result, result["member"] is null ? "root" : "member")
            ? model with
            {
                Kind = BodyKind.XmlShape,
                Root = result["root"],
                Member = name,
                Shape = type.Name,
                UrlEncodedBy = result["urlEncodedBy"],
            }
            : null;
    }

    private static ResultModel? Single(SpecElement result, ResultModel model, MemberSet members, string attribute, TypeKind kind)
    {
        var name = result.Required(attribute);
        var type = new TypeModel(kind, null, CollectionKind.None);
        var member = MemberFactory.Create(result, name, type, MemberPlace.Body, "", required: false, inRequest: false);
        return members.Add(member, result, attribute) ? model with { Member = name } : null;
    }

    private static ResultModel Encoded(SpecElement result, ResultModel model)
    {
        if (result["urlEncodedBy"] is not { } teller)
        {
            return model;
        }

        var node = model.Nodes.FirstOrDefault(candidate => candidate.Name == teller
            && candidate.Type is { Collection: CollectionKind.None, Kind: TypeKind.String or TypeKind.Enum });
        return model with { UrlEncodedBy = teller, UrlEncodedMember = node?.Member };
    }

    private ResultModel WithCallbackBody(
        SpecElement result, ResultModel model, MemberSet members, string operation, IReadOnlyCollection<string> requestHeaders)
    {
        if (result.Child("body") is not { HasErrors: false } other)
        {
            return model;
        }

        var (name, header) = (other.Required("text"), other.Required("when"));
        if (!requestHeaders.Contains(header, StringComparer.OrdinalIgnoreCase))
        {
            findings.Report(
                ReferenceDiagnostics.UnknownWhenHeader,
                other,
                "when",
                header,
                operation + "Request",
                NearestName.Suggest(header, requestHeaders));
        }

        members.Add(
            MemberFactory.Create(other, name, TypeModel.String, MemberPlace.Body, "", required: false, inRequest: false), other, "text");
        return model with { CallbackBodyMember = name, CallbackHeader = header };
    }

    private static TypeKind StreamKind(string? decoder) => decoder switch
    {
        "select-frames" => TypeKind.SelectStream,
        "select-meta" => TypeKind.SelectMeta,
        _ => TypeKind.Stream,
    };
}
