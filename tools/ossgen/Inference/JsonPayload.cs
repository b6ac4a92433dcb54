using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;

namespace OssGen.Tool.Inference;

/// <summary>Infers JSON bodies: the properties of an object as members where names allow it, and otherwise the text.</summary>
internal static class JsonPayload
{
    internal static PayloadDraft Of(
        List<PlacedBody> bodies, string owner, bool inRequest, MemberNames members, ElementInference elements)
    {
        var roots = bodies.Select(static body => body.Document.Root).OfType<BodyNode>().ToList();
        var names = roots.SelectMany(static root => root.Children).Select(static child => child.Name).Distinct().ToList();
        if (roots.Count < bodies.Count || names.Count == 0 || !ShapeMatch.AreNames(names))
        {
            return new PayloadDraft(PayloadKind.JsonText) { Member = members.Take("Json", "Body").Name };
        }

        var context = new ShapeContext(owner, inRequest, IsEncodable: false);
        var scope = new ElementScope(roots, inRequest ? roots : [], context, bodies[0].Path) { IsJson = true };
        return new PayloadDraft(PayloadKind.Json) { Elements = elements.OfDocument(scope, members) };
    }
}
