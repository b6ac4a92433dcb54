using OssGen.Generator.Linking.Naming;
using OssGen.Tool.Drafts;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Inference;

/// <summary>
/// The shapes of a spec. Elements of one name and alike contents share a shape, wherever they occur; elements that a shape of the package
/// describes have that one.
/// </summary>
/// <param name="names">The names that the package declares.</param>
/// <param name="operations">The names of the spec's own operations.</param>
internal sealed class ShapeRegistry(PackageNames names, IReadOnlyCollection<string> operations)
{
    private readonly PackageShapes _package = new(names);
    private readonly Dictionary<string, ShapeEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<ShapeEntry> _order = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The shapes of the spec, in the order of their first use.</summary>
    internal IReadOnlyList<ShapeDraft> Own =>
        [.. _order.Where(entry => _used.Contains(entry.Name)).Select(static entry => Draft(entry))];

    /// <summary>Returns the name of the shape of elements.</summary>
    /// <param name="group">The elements.</param>
    /// <param name="context">What the elements belong to; its name precedes a name that is taken.</param>
    /// <param name="known">The shape that earlier elements at the same place have; null for none.</param>
    internal string Resolve(ChildGroup group, ShapeContext context, string? known)
    {
        if (known is null || !_entries.TryGetValue(known, out var entry))
        {
            // Shapes of the package describe XML; those that also describe JSON are few.
            if (!group.Scope.IsJson && _package.Find(group.Name, group.Nodes, context.InRequest, context.IsEncodable) is { } shape)
            {
                return shape.Name;
            }

            entry = Entry(group, context.Owner);
        }

        entry.Add(group, context);
        return entry.Name;
    }

    /// <summary>Derives the elements of all shapes, until no shape has changed.</summary>
    internal void Finish(ElementInference inference)
    {
        while (_order.Find(static entry => entry.IsChanged) is { } entry)
        {
            entry.IsChanged = false;
            entry.Elements = inference.OfShape(entry);
        }
    }

    /// <summary>Marks the shapes that a body reaches; others were replaced while shapes were derived.</summary>
    internal void MarkUsed(IEnumerable<ElementDraft> elements)
    {
        foreach (var element in elements.Where(element => element.IsShape && _entries.ContainsKey(element.Type) && _used.Add(element.Type)))
        {
            MarkUsed(_entries[element.Type].Elements);
        }
    }

    /// <summary>Returns a shape of the spec or of the package.</summary>
    internal ShapeDraft Find(string name) =>
        _entries.TryGetValue(name, out var entry) ? Draft(entry) : _package.Draft(name)!;

    private static ShapeDraft Draft(ShapeEntry entry) => new(entry.Name, entry.Elements)
    {
        IsJson = entry.IsJson,
        InRequest = entry.InRequests.Count > 0,
    };

    private ShapeEntry Entry(ChildGroup group, string owner)
    {
        foreach (var name in NameCandidates.Of(NamingRule.OfElement(group.Name, isList: false), owner))
        {
            if (_entries.TryGetValue(name, out var entry))
            {
                if (entry.IsJson == group.Scope.IsJson && ShapeMatch.AreAlike([.. entry.Nodes], group.Nodes))
                {
                    return entry;
                }
            }
            else if (IsFree(name))
            {
                entry = new ShapeEntry(name, group.Scope.Path, group.Scope.IsJson);
                _entries.Add(name, entry);
                _order.Add(entry);
                return entry;
            }
        }

        throw new InvalidOperationException("Candidates have no end.");
    }

    private bool IsFree(string name) =>
        ReservedNames.ProblemOfType(name) is null
        && !names.Types.Contains(name)
        && !names.Operations.Contains(name)
        && !operations.Contains(name)
        && !name.EndsWith("Codec", StringComparison.Ordinal);
}

/// <summary>Where elements with a shape occur.</summary>
/// <param name="Owner">The operation or shape that they belong to.</param>
/// <param name="InRequest">Whether requests contain them.</param>
/// <param name="IsEncodable">Whether the document says whether names in it are percent-encoded.</param>
internal sealed record ShapeContext(string Owner, bool InRequest, bool IsEncodable);
