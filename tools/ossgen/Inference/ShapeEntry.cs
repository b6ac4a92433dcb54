using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;

namespace OssGen.Tool.Inference;

/// <summary>A shape that is being inferred: its occurrences in all exchanges, and the shapes of its elements.</summary>
/// <param name="name">The name of the shape.</param>
/// <param name="path">The path of a file with an occurrence, for errors.</param>
/// <param name="isJson">Whether the occurrences are objects of JSON.</param>
internal sealed class ShapeEntry(string name, string path, bool isJson)
{
    private readonly HashSet<BodyNode> _nodes = new(ReferenceEqualityComparer.Instance);

    internal string Name { get; } = name;

    internal string Path { get; } = path;

    internal bool IsJson { get; } = isJson;

    /// <summary>Whether all documents with occurrences say whether names in them are percent-encoded.</summary>
    internal bool IsEncodable { get; private set; } = true;

    internal IEnumerable<BodyNode> Nodes => _nodes;

    internal HashSet<BodyNode> InRequests { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The shapes of child elements by the path of the element.</summary>
    internal Dictionary<string, string> Children { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyList<ElementDraft> Elements { get; set; } = [];

    /// <summary>Whether the elements must be derived again.</summary>
    internal bool IsChanged { get; set; } = true;

    internal void Add(ChildGroup group, ShapeContext context)
    {
        IsChanged |= IsEncodable && !context.IsEncodable;
        IsEncodable &= context.IsEncodable;
        foreach (var node in group.Nodes)
        {
            IsChanged |= _nodes.Add(node);
        }

        foreach (var node in group.InRequests)
        {
            IsChanged |= InRequests.Add(node);
        }
    }
}
