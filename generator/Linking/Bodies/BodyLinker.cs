using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>Links the <c>body</c> element of an operation.</summary>
internal sealed class BodyLinker(TypeResolver types, ElementLinker elements, FindingCollector findings)
{
    /// <summary>Links a body and adds its members to the request. Returns null after reporting an error.</summary>
    public RequestBodyModel? Link(BodySpec body, MemberSet members)
    {
        if (Payloads(body).Find(findings) is not { Kind: { } kind } || !NeedFits(body, kind))
        {
            return null;
        }

        return kind switch
        {
            BodyKind.XmlShape or BodyKind.JsonShape => Document(body, members, kind),
            BodyKind.XmlMembers or BodyKind.JsonMembers => Members(body, members, kind),
            BodyKind.Stream => Single(body, body.Stream, members, kind, TypeKind.Content),
            BodyKind.Text => Single(body, body.PlainText, members, kind, TypeKind.String),
            BodyKind.Json when AttributeChecks.Problem(AttributeSyntax.Identifier, body.Json.Value!) is { } problem =>
                Refuse(body, problem),
            BodyKind.Json => Single(body, body.Json, members, kind, TypeKind.String),
            BodyKind.Template => Template(body, members),
            _ => Alternatives(body, members),
        };
    }

    private static PayloadChoice Payloads(BodySpec body) => new(
        body,
        body.Type.IsSet && !IsJsonDocument(body)
            ? new(BodyKind.XmlShape, body.Root, body.Type, body.Member)
            : new(BodyKind.XmlMembers, body.Root) { HasElements = true },
        new(BodyKind.Stream, body.Stream, body.Crc64),
        new(BodyKind.Text, body.PlainText, body.ContentType),
        !IsJsonDocument(body) ? new(BodyKind.Json, body.Json, body.ContentType)
            : body.Type.IsSet ? new(BodyKind.JsonShape, body.Json, body.Type, body.Member, body.ContentType)
            : new(BodyKind.JsonMembers, body.Json, body.ContentType) { HasElements = true },
        new(BodyKind.Template, body.Template, body.ContentType) { HasElements = true },
        new(BodyKind.Alternatives, body.Alternatives is [var first, ..] ? new(first.ElementName, "") : default))
    {
        Attributes = [body.Type, body.Member, body.Crc64, body.ContentType],
        Remedy = "root, stream, text, json, template, or <alternative> children",
    };

    private static bool IsJsonDocument(BodySpec body) => body.Json.Value == "true";

    private bool NeedFits(BodySpec body, BodyKind kind)
    {
        if (body.RequiresOne == (kind == BodyKind.Alternatives))
        {
            return true;
        }

        const string Why = "required=\"one\" goes with <alternative> children, and they need it";
        findings.Report(BodyDiagnostics.BadAlternative, body, body.Required, "the body", Why);
        return false;
    }

    private RequestBodyModel Members(BodySpec body, MemberSet members, BodyKind kind)
    {
        var isJson = kind == BodyKind.JsonMembers;
        return new()
        {
            Kind = kind,
            Root = body.Root.Value,
            Nodes = elements.Link(body, members, inRequest: true, isJson ? ElementForm.Json : ElementForm.Xml),
            ContentType = ContentType(body, kind),
            Required = body.IsRequired,
        };
    }

    private RequestBodyModel? Document(BodySpec body, MemberSet members, BodyKind kind)
    {
        var place = kind == BodyKind.JsonShape ? TypePlace.JsonDocument : TypePlace.Document;
        if (types.Resolve(body, body.Type, place) is not { } type)
        {
            return null;
        }

        // A JSON document has no root whose name the member could take, so it takes the name of the type.
        var name = body.Member.Value ?? NamingRule.OfElement(body.Root.Value ?? body.Type.Value!, isList: false);
        return AddBodyMember(body, members, name, type, body.Member.Or(body.Root.Or(body.Type)))
            ? new RequestBodyModel
            {
                Kind = kind,
                Root = body.Root.Value,
                Member = name,
                Shape = type.Name,
                ContentType = ContentType(body, kind),
                Required = body.IsRequired,
            }
            : null;
    }

    private static string? ContentType(BodySpec body, BodyKind kind) => kind switch
    {
        BodyKind.Text => body.ContentType.Value ?? "text/plain",
        BodyKind.Json or BodyKind.JsonMembers or BodyKind.JsonShape => body.ContentType.Value ?? "application/json",
        _ => null,
    };

    private static RequestBodyModel? Single(
        BodySpec body, SpecAttribute<string?> attribute, MemberSet members, BodyKind kind, TypeKind typeKind)
    {
        var name = attribute.Value!;
        if (!AddBodyMember(body, members, name, new TypeModel(typeKind, null, CollectionKind.None), attribute))
        {
            return null;
        }

        return new RequestBodyModel
        {
            Kind = kind,
            Member = name,
            ContentType = ContentType(body, kind),
            Crc64 = body.Crc64.Value == true,
            Required = body.IsRequired,
        };
    }

    private RequestBodyModel? Refuse(BodySpec body, string problem)
    {
        const string Remedy = ", or true for <element> children or a type";
        findings.Report(FileDiagnostics.BadValue, body, body.Json, WordList.Quote(body.Json.Value!), "json of <body>", problem + Remedy);
        return null;
    }

    private RequestBodyModel? Template(BodySpec body, MemberSet members)
    {
        var errorsBefore = findings.Errors;
        elements.Link(body, members, inRequest: true, ElementForm.Template);
        var parts = findings.Errors == errorsBefore ? TemplateParser.Parse(body, members, findings) : null;
        return parts is null ? null : new RequestBodyModel
        {
            Kind = BodyKind.Template,
            Template = parts.Value,
            ContentType = body.ContentType.Value ?? "text/plain",
            Required = body.IsRequired,
        };
    }

    private RequestBodyModel? Alternatives(BodySpec body, MemberSet members)
    {
        var alternatives = new List<BodyAlternative>();
        var roots = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in body.Alternatives)
        {
            var root = child.Root.Value;
            if (!roots.Add(root))
            {
                findings.Report(
                    BodyDiagnostics.BadAlternative,
                    child,
                    child.Root,
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
                BodyDiagnostics.BadAlternative, body, body.Required, "the body", "there is only one; write root and type on <body>");
        }

        return new RequestBodyModel
        {
            Kind = BodyKind.Alternatives,
            Alternatives = new EquatableArray<BodyAlternative>([.. alternatives]),
            Required = true,
        };
    }

    private BodyAlternative? LinkAlternative(AlternativeSpec alternative, string root, MemberSet members)
    {
        if (types.Resolve(alternative, alternative.Type, TypePlace.Document) is not { } type)
        {
            return null;
        }

        var name = alternative.Member.Value ?? NamingRule.OfElement(root, isList: false);
        var member = MemberFactory.Create(alternative, name, type, MemberPlace.Body, root, required: false, inRequest: true);
        if (!members.Add(member, alternative, alternative.Member.Or(alternative.Root)))
        {
            return null;
        }

        if (alternative.Query.Value is not { } query)
        {
            return new BodyAlternative(root, name, type.Name!, null);
        }

        var equals = query.IndexOf('=');
        if (equals > 0 && equals < query.Length - 1)
        {
            return new BodyAlternative(root, name, type.Name!, new FixedPair(query.Substring(0, equals), query.Substring(equals + 1)));
        }

        findings.Report(
            BodyDiagnostics.BadAlternative, alternative, alternative.Query, "the body", $"'{WordList.Quote(query)}' is no name=value pair");
        return null;
    }

    private static bool AddBodyMember(BodySpec body, MemberSet members, string name, TypeModel type, SpecAttribute attribute) =>
        members.Add(
            MemberFactory.Create(body, name, type, MemberPlace.Body, body.Root.Value ?? "", body.IsRequired, inRequest: true),
            body,
            attribute);
}
