using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;

namespace OssGen.Tool.Inference;

/// <summary>Infers JSON bodies: their properties as members where the spec language can describe them, and otherwise the text.</summary>
internal static class JsonPayload
{
    internal static PayloadDraft Of(
        List<PlacedBody> bodies, string owner, bool inRequest, MemberNames members, ElementInference elements)
    {
        var roots = bodies.ConvertAll(static body => body.Document.Root!);
        if (inRequest || roots.Exists(static root => root.Children.Any(static child => child.Kind == NodeKind.Container)))
        {
            return new PayloadDraft(PayloadKind.JsonText) { Member = members.Take("Json", "Body").Name };
        }

        var context = new ShapeContext(owner, inRequest, IsEncodable: false);
        var scope = new ElementScope(roots, inRequest ? roots : [], context, bodies[0].Path) { IsJson = true };
        return new PayloadDraft(PayloadKind.Json) { Elements = elements.OfDocument(scope, members) };
    }
}
