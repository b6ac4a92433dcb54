using OssGen.Generator.Linking.Naming;
using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;
using OssGen.Tool.Exchanges;

namespace OssGen.Tool.Inference;

/// <summary>Infers the body of a request or reply.</summary>
internal sealed class PayloadInference(ElementInference elements)
{
    private const string EncodingElement = "EncodingType";

    /// <summary>Infers a body from the bodies of all exchanges.</summary>
    /// <param name="bodies">The bodies, with the lines at which their messages begin.</param>
    /// <param name="owner">The name of the operation.</param>
    /// <param name="inRequest">Whether they are requests' bodies.</param>
    /// <param name="members">The names of the record's members.</param>
    internal PayloadDraft Of(IReadOnlyList<PlacedBody> bodies, string owner, bool inRequest, MemberNames members)
    {
        var present = bodies.Where(static body => body.Document.Format != BodyFormat.None).ToList();
        if (present.Count == 0)
        {
            return PayloadDraft.None;
        }

        if (present.Find(body => body.Document.Format != present[0].Document.Format) is { } other)
        {
            throw new ExchangeException(
                other.Path, other.Line, $"The body is {Word(other)}, and that of another exchange of {owner} is {Word(present[0])}.");
        }

        var draft = present[0].Document.Format switch
        {
            BodyFormat.Xml => Xml(present, owner, inRequest, members),
            BodyFormat.Json => JsonPayload.Of(present, owner, inRequest, members, elements),
            _ => new PayloadDraft(PayloadKind.Text) { Member = members.Take("Text", "Body").Name, ContentType = ContentType(present) },
        };
        return draft with { Required = present.Count == bodies.Count };
    }

    private static string Word(PlacedBody body) => body.Document.Format switch
    {
        BodyFormat.Xml => "XML",
        BodyFormat.Json => "JSON",
        _ => "text",
    };

    private PayloadDraft Xml(List<PlacedBody> bodies, string owner, bool inRequest, MemberNames members)
    {
        var root = bodies[0].Document.Root!.Name;
        if (bodies.Find(body => body.Document.Root!.Name != root) is { } other)
        {
            throw new ExchangeException(
                other.Path,
                other.Line,
                $"The root of the body is <{other.Document.Root!.Name}>, and that of another exchange of {owner} is <{root}>.");
        }

        var roots = bodies.ConvertAll(static body => body.Document.Root!);
        var draft = new PayloadDraft(PayloadKind.Xml) { Root = root };
        if (roots.Find(static node => node.Kind == NodeKind.Text && !node.IsEmpty) is not null)
        {
            return draft with { Elements = [Text(bodies, owner, members)] };
        }

        var isEncodable = !inRequest
            && roots.Exists(static node => node.Named(EncodingElement).Any(static element => element.Text == "url"));
        var scope = new ElementScope(roots, inRequest ? roots : [], new ShapeContext(owner, inRequest, isEncodable), bodies[0].Path);
        return draft with { Elements = elements.OfDocument(scope, members), UrlEncodedBy = isEncodable ? EncodingElement : null };
    }

    // The root contains a text alone: <LocationConstraint>oss-cn-hangzhou</LocationConstraint>.
    private static ElementDraft Text(List<PlacedBody> bodies, string owner, MemberNames members)
    {
        var root = bodies[0].Document.Root!;
        if (bodies.Find(static body => body.Document.Root!.Kind == NodeKind.Container) is { } other)
        {
            throw new ExchangeException(
                other.Path, other.Line, $"<{root.Name}> contains elements here, and text in another exchange of {owner}.");
        }

        var (member, _) = members.Take(NamingRule.OfElement(root.Name, isList: false), "Body");
        return new ElementDraft(["."], member)
        {
            ExplicitMember = member,
            Seen = SeenValues.Of(bodies.Select(static body => body.Document.Root!.Text)),
        };
    }

    private static string? ContentType(List<PlacedBody> bodies) =>
        bodies[0].ContentType is "" or "text/plain" ? null : bodies[0].ContentType;
}

/// <summary>A body, with the place of its message.</summary>
/// <param name="Document">The body.</param>
/// <param name="ContentType">The Content-Type without parameters.</param>
/// <param name="Path">The path of the file.</param>
/// <param name="Line">The line of the body, or of the message if it has none.</param>
internal sealed record PlacedBody(BodyDocument Document, string ContentType, string Path, int Line)
{
    internal static PlacedBody Of(BodyDocument document, MessageBody body, int line) =>
        new(document, body.ContentType, body.Path, body.IsEmpty ? line : body.Line);
}
