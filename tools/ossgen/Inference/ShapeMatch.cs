using OssGen.Generator.Reading;
using OssGen.Tool.Bodies;

namespace OssGen.Tool.Inference;

/// <summary>Determines whether elements can have the same shape.</summary>
internal static class ShapeMatch
{
    /// <summary>
    /// Determines whether two groups of elements have children in common, none of which has text in one group and children in the other.
    /// </summary>
    internal static bool AreAlike(IReadOnlyCollection<BodyNode> left, IReadOnlyCollection<BodyNode> right)
    {
        var names = left.SelectMany(static node => node.Children).Select(static child => child.Name).ToHashSet(StringComparer.Ordinal);
        var others = right.SelectMany(static node => node.Children).Select(static child => child.Name).ToHashSet(StringComparer.Ordinal);
        var common = names.Intersect(others).ToList();
        return names.Count == 0 || others.Count == 0
            || (common.Count > 0 && common.TrueForAll(name => CanMerge(Named(left, name), Named(right, name))));
    }

    /// <summary>Determines whether all values of a property can only be described as any JSON value.</summary>
    internal static bool NeedsJson(ChildGroup group)
    {
        var kinds = group.Values.Select(static node => node.Kind).Distinct().ToList();
        var children = group.Nodes.SelectMany(static node => node.Children).Select(static child => child.Name).Distinct().ToList();
        return kinds.Contains(NodeKind.Mixed)
            || kinds.Count > 1
            || (kinds is [NodeKind.Container] && (children.Count == 0 || !AreNames(children)))
            || group.Nodes.Select(static node => node.InArray || node.Kind == NodeKind.EmptyList).Distinct().Count() > 1
            || group.InRequests.Any(static node => node.Kind is NodeKind.Null or NodeKind.EmptyList);
    }

    /// <summary>Determines whether names can be those of elements, and don't differ by case alone.</summary>
    internal static bool AreNames(IReadOnlyCollection<string> names) =>
        names.All(XmlName.IsLocal) && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count;

    /// <summary>Returns the first element with text if another one has children, or null when all are of one kind.</summary>
    internal static BodyNode? Mixed(IReadOnlyCollection<BodyNode> nodes) => nodes.Any(static node => node.Kind == NodeKind.Container)
        ? nodes.FirstOrDefault(static node => node.Kind is NodeKind.Text or NodeKind.Number or NodeKind.Boolean && node.Text.Length > 0)
        : null;

    private static bool CanMerge(List<BodyNode> left, List<BodyNode> right)
    {
        if (Mixed([.. left, .. right]) is not null)
        {
            return false;
        }

        var (lefts, rights) = (Containers(left), Containers(right));
        return lefts.Count == 0 || rights.Count == 0 || AreAlike(lefts, rights);
    }

    private static List<BodyNode> Containers(List<BodyNode> nodes) => nodes.FindAll(static node => node.Kind == NodeKind.Container);

    private static List<BodyNode> Named(IReadOnlyCollection<BodyNode> nodes, string name) =>
        [.. nodes.SelectMany(node => node.Named(name))];
}
