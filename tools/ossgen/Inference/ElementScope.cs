using OssGen.Tool.Bodies;

namespace OssGen.Tool.Inference;

/// <summary>Elements whose children become members of one record.</summary>
/// <param name="Nodes">The elements in all exchanges.</param>
/// <param name="InRequests">Those in requests.</param>
/// <param name="Context">What they belong to.</param>
/// <param name="Path">The path of the file, for errors.</param>
internal sealed record ElementScope(
    IReadOnlyCollection<BodyNode> Nodes, IReadOnlyCollection<BodyNode> InRequests, ShapeContext Context, string Path)
{
    internal bool IsJson { get; init; }

    /// <summary>The shapes of child elements by the path of the element.</summary>
    internal Dictionary<string, string> ShapesAt { get; } = new(StringComparer.Ordinal);

    /// <summary>Returns the children of a name as the elements of a scope.</summary>
    internal ElementScope Below(string name) => new(
        [.. Nodes.SelectMany(node => node.Named(name))], [.. InRequests.SelectMany(node => node.Named(name))], Context, Path)
    {
        IsJson = IsJson,
    };
}
