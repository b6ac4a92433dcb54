using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>Links the <c>body</c> of an operation.</summary>
internal sealed class BodyLinker(TypeResolver types, ElementLinker elements, FindingCollector findings)
{
    private static readonly PayloadTable s_payloads = new(
        "body",
        new("root") { Elements = true },
        new("root") { Typed = true, Attributes = ["type", "member"] },
        new("stream") { Attributes = ["crc64"] },
        new("text") { Attributes = ["contentType"] },
        new("json") { Attributes = ["contentType"] },
        new("template") { Attributes = ["contentType"], Elements = true },
        new("alternative") { IsChild = true });

    /// <summary>The body; null after a finding.</summary>
    public RequestBodyModel? Link(SpecElement body, MemberSet members)
    {
        if (s_payloads.Of(body, findings) is not { } payload || !NeedFits(body, payload))
        {
            return null;
        }

        return payload.Name switch
        {
            "root" when payload.Typed => Document(body, members),
            "root" => Members(body, members),
            "stream" => Single(body, members, "stream", BodyKind.Stream, TypeKind.Content),
            "text" => Single(body, members, "text", BodyKind.Text, TypeKind.String),
            "json" => Single(body, members, "json", BodyKind.Json, TypeKind.String),
            "template" => Template(body, members),
            _ => Alternatives(body, members),
        };
    }

    private bool NeedFits(SpecElement body, Payload payload)
    {
        if (body["required"] == "one" == payload.IsChild)
        {
            return true;
        }

        const string Why = "required=\"one\" goes with <alternative> children, and they need it";
        findings.Report(BodyDiagnostics.BadAlternative, body, "required", "the body", Why);
        return false;
    }

    private RequestBodyModel Members(SpecElement body, MemberSet members) => new()
    {
        Kind = BodyKind.XmlMembers,
        Root = body["root"],
        Nodes = elements.Link(body, members, inRequest: true),
        Required = body["required"] == "true",
    };

    private RequestBodyModel? Document(SpecElement body, MemberSet members)
    {
        if (types.Resolve(body, "type", TypePlace.Document) is not { } type)
        {
            return null;
        }

        var name = body["member"] ?? NamingRule.OfElement(body.Required("root"), isList: false);
        return AddBodyMember(body, members, name, type, body["member"] is null ? "root" : "member")
            ? new RequestBodyModel
            {
                Kind = BodyKind.XmlShape,
                Root = body["root"],
                Member = name,
                Shape = type.Name,
                Required = body["required"] == "true",
            }
            : null;
    }

    private static RequestBodyModel? Single(SpecElement body, MemberSet members, string attribute, BodyKind kind, TypeKind typeKind)
    {
        var name = body.Required(attribute);
        if (!AddBodyMember(body, members, name, new TypeModel(typeKind, null, CollectionKind.None), attribute))
        {
            return null;
        }

        var contentType = kind switch
        {
            BodyKind.Text => body["contentType"] ?? "text/plain",
            BodyKind.Json => body["contentType"] ?? "application/json",
            _ => null,
        };
        return new RequestBodyModel
        {
            Kind = kind,
            Member = name,
            ContentType = contentType,
            Crc64 = body.Flag("crc64"),
            Required = body["required"] == "true",
        };
    }

    private RequestBodyModel? Template(SpecElement body, MemberSet members)
    {
        var errorsBefore = findings.Errors;
        elements.Link(body, members, inRequest: true, ElementForm.Template);
        var parts = findings.Errors == errorsBefore ? TemplateParser.Parse(body, members, findings) : null;
        return parts is null ? null : new RequestBodyModel
        {
            Kind = BodyKind.Template,
            Template = parts.Value,
            ContentType = body["contentType"] ?? "text/plain",
            Required = body["required"] == "true",
        };
    }

    private RequestBodyModel? Alternatives(SpecElement body, MemberSet members)
    {
        var alternatives = new List<BodyAlternative>();
        var roots = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in body.Children.Where(static child => child.Name == "alternative"))
        {
            var root = child.Required("root");
            if (!roots.Add(root))
            {
                findings.Report(
                    BodyDiagnostics.BadAlternative,
                    child,
                    "root",
                    "the body",
                    $"two have the root '{root}', so a reader cannot tell them apart");
            }
            else if (LinkAlternative(child, root, members) is { } alternative)
            {
                alternatives.Add(alternative);
            }
        }

        if (roots.Count == 1)
        {
            findings.Report(
                BodyDiagnostics.BadAlternative, body, "required", "the body", "there is only one; write root and type on <body>");
        }

        return new RequestBodyModel
        {
            Kind = BodyKind.Alternatives,
            Alternatives = new EquatableArray<BodyAlternative>([.. alternatives]),
            Required = true,
        };
    }

    private BodyAlternative? LinkAlternative(SpecElement alternative, string root, MemberSet members)
    {
        if (types.Resolve(alternative, "type", TypePlace.Document) is not { } type)
        {
            return null;
        }

        var name = alternative["member"] ?? NamingRule.OfElement(root, isList: false);
        var member = MemberFactory.Create(alternative, name, type, MemberPlace.Body, root, required: false, inRequest: true);
        if (!members.Add(member, alternative, alternative["member"] is null ? "root" : "member"))
        {
            return null;
        }

        if (alternative["query"] is not { } query)
        {
            return new BodyAlternative(root, name, type.Name!, null);
        }

        var equals = query.IndexOf('=');
        if (equals > 0 && equals < query.Length - 1)
        {
            return new BodyAlternative(root, name, type.Name!, new FixedPair(query.Substring(0, equals), query.Substring(equals + 1)));
        }

        findings.Report(
            BodyDiagnostics.BadAlternative, alternative, "query", "the body", $"'{WordList.Quote(query)}' is no name=value pair");
        return null;
    }

    private static bool AddBodyMember(SpecElement body, MemberSet members, string name, TypeModel type, string attribute) =>
        members.Add(
            MemberFactory.Create(body, name, type, MemberPlace.Body, body["root"] ?? "", body["required"] == "true", inRequest: true),
            body,
            attribute);
}
