using OssGen.Generator.Linking.Naming;
using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;
using OssGen.Tool.Exchanges;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Inference;

/// <summary>Infers the elements of documents and shapes from their occurrences.</summary>
internal sealed class ElementInference(PackageNames names, ShapeRegistry shapes)
{
    // The names that OSS encodes in listings.
    private static readonly HashSet<string> s_encoded =
    [
        "Key", "Prefix", "Delimiter", "Marker", "NextMarker", "StartAfter", "KeyMarker", "NextKeyMarker",
    ];

    /// <summary>Infers the elements below the roots of documents.</summary>
    /// <param name="scope">The documents.</param>
    /// <param name="members">The names of the record's members.</param>
    internal List<ElementDraft> OfDocument(ElementScope scope, MemberNames members) => Infer(scope, members, scope.ShapesAt);

    /// <summary>Infers the elements of a shape.</summary>
    internal List<ElementDraft> OfShape(ShapeEntry entry)
    {
        var context = new ShapeContext(entry.Name, entry.InRequests.Count > 0, entry.IsEncodable);
        var scope = new ElementScope([.. entry.Nodes], [.. entry.InRequests], context, entry.Path)
        {
            IsJson = entry.IsJson,
        };
        return Infer(scope, new MemberNames(MemberOwner.Shape, entry.Name), entry.Children);
    }

    private List<ElementDraft> Infer(ElementScope scope, MemberNames members, Dictionary<string, string> shapesAt) =>
        [.. ChildOrder.Of(scope.Nodes).Select(name => Element(new ChildGroup(name, scope), members, shapesAt))];

    private ElementDraft Element(ChildGroup group, MemberNames members, Dictionary<string, string> shapesAt)
    {
        if (group.Scope.IsJson && ShapeMatch.NeedsJson(group))
        {
            var (member, explicitMember) = members.Take(NamingRule.OfElement(group.Name, isList: false), group.Scope.Context.Owner);
            return new ElementDraft([group.Name], member)
            {
                ExplicitMember = explicitMember,
                Type = ScalarTypes.Json,
                Required = group.IsRequired,
            };
        }

        if (ShapeMatch.Mixed(group.Nodes) is { } mixed)
        {
            throw new ExchangeException(
                group.Scope.Path, mixed.Line, $"'{group.Name}' has a text here and elements in another place, which no type describes.");
        }

        var isList = group.IsRepeated || (!group.Scope.IsJson && names.IsAlwaysList(group.Name));
        if (!isList && group.Wrapped is { } wrapped)
        {
            return Wrapper(group, wrapped, members, shapesAt);
        }

        return Typed(group, [group.Name], isList, members, shapesAt) with
        {
            Required = group.IsRequired,
        };
    }

    // <Buckets><Bucket/></Buckets> is one list, and <AccessControlList><Grant/></AccessControlList> one member.
    private ElementDraft Wrapper(ChildGroup wrapper, ChildGroup inner, MemberNames members, Dictionary<string, string> shapesAt)
    {
        var isList = inner.IsRepeated || names.IsAlwaysList(inner.Name) || WrapperName.IsOf(wrapper.Name, inner.Name);
        var sent = wrapper.InRequests.ToList();
        return Typed(inner, [wrapper.Name, inner.Name], isList, members, shapesAt) with
        {
            Required = wrapper.IsRequired && sent.TrueForAll(node => node.Named(inner.Name).Any()),
            WriteAlways = isList && wrapper.IsRequired && sent.Exists(static node => node.IsEmpty),
        };
    }

    private ElementDraft Typed(
        ChildGroup group, IReadOnlyList<string> path, bool isList, MemberNames members, Dictionary<string, string> shapesAt)
    {
        var (member, explicitMember) = members.Take(NamingRule.OfElement(group.Name, isList), group.Scope.Context.Owner);
        var draft = new ElementDraft(path, member) { ExplicitMember = explicitMember, IsList = isList };
        if (group.Nodes.Any(static node => node.Kind == NodeKind.Container))
        {
            var at = string.Join('/', path);
            var context = group.Scope.Context with { InRequest = group.InRequests.Any() };
            var shape = shapes.Resolve(group, context, shapesAt.GetValueOrDefault(at));
            shapesAt[at] = shape;
            return draft with { Type = shape, IsShape = true };
        }

        var texts = group.Values.Select(static node => node.Text).ToList();
        var type = ElementType.Of(group, texts);
        return draft with
        {
            Type = type,
            UrlEncoded = group.Scope.Context.IsEncodable && type == ScalarTypes.Text && s_encoded.Contains(group.Name),
            Seen = SeenValues.Of(texts),
        };
    }
}
