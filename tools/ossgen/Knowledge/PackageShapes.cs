using OssGen.Generator.Language;
using OssGen.Generator.Linking.Naming;
using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;

namespace OssGen.Tool.Knowledge;

/// <summary>
/// Finds shapes of the package that describe elements exactly, so that an entry can use them by name. A shape with anything that values
/// can't be compared with isn't used.
/// </summary>
internal sealed class PackageShapes(PackageNames names)
{
    private static readonly HashSet<string> s_scalars =
    [
        ScalarTypes.Text, ScalarTypes.Integer, ScalarTypes.Long, ScalarTypes.Unsigned, ScalarTypes.Flag, ScalarTypes.Double,
        ScalarTypes.Time,
    ];

    private readonly Dictionary<string, ShapeDraft?> _drafts = new(StringComparer.Ordinal);

    /// <summary>Returns a shape that fits all occurrences of an element, or null when the package has none.</summary>
    /// <param name="element">The name of the element.</param>
    /// <param name="nodes">The occurrences.</param>
    /// <param name="inRequest">Whether an occurrence is in a request.</param>
    /// <param name="isEncodable">Whether the document says whether names in it are percent-encoded.</param>
    internal ShapeDraft? Find(string element, IEnumerable<BodyNode> nodes, bool inRequest, bool isEncodable) =>
        names.ShapesOf(element)
            .Select(Draft)
            .OfType<ShapeDraft>()
            .FirstOrDefault(shape => (isEncodable || !TakesEncoding(shape)) && nodes.All(node => Fits(shape.Elements, node, inRequest)));

    /// <summary>Returns a shape of the package, or null when it can't be compared.</summary>
    internal ShapeDraft? Draft(string name)
    {
        if (_drafts.TryGetValue(name, out var known))
        {
            return known;
        }

        // A shape that contains itself can't be compared.
        _drafts[name] = null;
        return _drafts[name] = names.Shapes.TryGetValue(name, out var spec) ? Draft(spec) : null;
    }

    private ShapeDraft? Draft(ShapeSpec spec)
    {
        var elements = spec.Elements.Select(Draft).ToList();
        return spec.Choices.Count > 0 || elements.Contains(null)
            ? null
            : new ShapeDraft(spec.Name.Value, [.. elements.OfType<ElementDraft>()]);
    }

    private ElementDraft? Draft(ElementSpec spec)
    {
        var path = spec.Name.Value.Split('/');
        var type = spec.List.Value ?? spec.Type.Value ?? ScalarTypes.Text;
        var isShape = names.Shapes.ContainsKey(type);
        if (path is not ([_] or [_, _])
            || path[^1] is "." or "*"
            || spec.Null.IsSet
            || (isShape ? Draft(type) is null : !s_scalars.Contains(type) && !names.Enums.ContainsKey(type)))
        {
            return null;
        }

        return new ElementDraft(path, spec.Member.Value ?? NamingRule.OfElement(spec.Name.Value, spec.List.IsSet))
        {
            Type = type,
            IsList = spec.List.IsSet,
            IsShape = isShape,
            Required = spec.Required.Value == true,
            Always = spec.Always.Value == true,
            WriteAlways = spec.Write.IsSet,
            UrlEncoded = spec.IsUrlEncoded,
        };
    }

    private bool TakesEncoding(ShapeDraft shape) =>
        shape.Elements.Any(element => element.UrlEncoded || (element.IsShape && TakesEncoding(Draft(element.Type)!)));

    private bool Fits(IReadOnlyList<ElementDraft> elements, BodyNode node, bool inRequest)
    {
        var first = elements.Select(static element => element.Path[0]).Distinct().ToList();
        var order = node.Children.Select(child => first.IndexOf(child.Name)).ToList();
        return order.TrueForAll(static index => index >= 0)
            && (!inRequest || order.SequenceEqual(order.Order()))
            && elements.All(element => Fits(element, node, inRequest))
            && Wrappers(elements, node);
    }

    // A wrapper contains only what the shape names in it.
    private static bool Wrappers(IReadOnlyList<ElementDraft> elements, BodyNode node) => elements
        .Where(static element => element.Path.Count == 2)
        .GroupBy(static element => element.Path[0])
        .All(group => node.Named(group.Key).Count() <= 1
            && node.Named(group.Key).SelectMany(static wrapper => wrapper.Children)
                .All(child => group.Any(element => element.Path[1] == child.Name)));

    private bool Fits(ElementDraft element, BodyNode node, bool inRequest)
    {
        var found = (element.Path.Count == 1
            ? node.Named(element.Path[0])
            : node.Named(element.Path[0]).SelectMany(wrapper => wrapper.Named(element.Path[1]))).ToList();
        if (found.Count == 0)
        {
            return !element.Always && !(inRequest && (element.Required || element.WriteAlways))
                && (element.Path.Count == 1 || !inRequest || !node.Named(element.Path[0]).Any());
        }

        return (element.IsList || found.Count == 1)
            && !(inRequest && element.Always)
            && found.TrueForAll(value => element.IsShape
                ? value.IsEmpty || (value.Kind == NodeKind.Container && Fits(Draft(element.Type)!.Elements, value, inRequest))
                : value.Kind != NodeKind.Container && FitsValue(element.Type, value.Text, inRequest));
    }

    private bool FitsValue(string type, string value, bool inRequest) => names.Enums.TryGetValue(type, out var values)
        ? values.Contains(value)
        : ValueSyntax.Fits(type, value, inRequest, ValuePlace.Element);
}
