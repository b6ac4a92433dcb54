using OssGen.Tool.Bodies;

namespace OssGen.Tool.Inference;

/// <summary>All children of one name in a scope.</summary>
/// <param name="name">The name.</param>
/// <param name="scope">The elements that have the children.</param>
internal sealed class ChildGroup(string name, ElementScope scope)
{
    internal string Name { get; } = name;

    internal ElementScope Scope { get; } = scope;

    internal IReadOnlyList<BodyNode> Nodes { get; } = [.. scope.Nodes.SelectMany(node => node.Named(name))];

    /// <summary>The children that are values, which null and an empty list of JSON aren't.</summary>
    internal IEnumerable<BodyNode> Values => Nodes.Where(static node => node.Kind is not (NodeKind.Null or NodeKind.EmptyList));

    /// <summary>The children in requests.</summary>
    internal IEnumerable<BodyNode> InRequests => Scope.InRequests.SelectMany(node => node.Named(Name));

    /// <summary>Whether an element has several of them, or one that JSON shows as an item of an array.</summary>
    internal bool IsRepeated =>
        Nodes.Any(static node => node.InArray || node.Kind == NodeKind.EmptyList)
        || Scope.Nodes.Any(node => node.Named(Name).Skip(1).Any());

    /// <summary>Whether requests contain the elements, and each of them has the child.</summary>
    internal bool IsRequired =>
        Scope.InRequests.Count > 0
        && Scope.InRequests.All(node => node.Named(Name).Any(static child => child.Kind != NodeKind.Null));

    /// <summary>
    /// The only kind of children that the elements of the group have, when the group isn't repeated; null when there are several, or none.
    /// JSON names each level, because its objects have no order that a wrapper would explain.
    /// </summary>
    internal ChildGroup? Wrapped
    {
        get
        {
            if (IsRepeated || Scope.IsJson)
            {
                return null;
            }

            var names = Nodes.SelectMany(static node => node.Children).Select(static child => child.Name).Distinct().ToList();
            return names.Count == 1 && !Nodes.Any(static node => node.Kind != NodeKind.Container && !node.IsEmpty)
                ? new ChildGroup(names[0], Scope.Below(Name))
                : null;
        }
    }
}
