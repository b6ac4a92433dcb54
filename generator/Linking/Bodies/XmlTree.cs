using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>A tree of document nodes under construction. Elements with the same wrapper become children of one wrapper node.</summary>
/// <param name="names">Determines which names are equal: in JSON, names that differ only by case are.</param>
internal sealed class XmlTree(StringComparer names)
{
    private readonly List<Branch> _roots = [];
    private readonly Dictionary<string, Branch> _byPath = new(names);

    public EquatableArray<XmlNode> ToNodes() => Finish(_roots);

    /// <summary>
    /// Adds a node at a path of element names, unless the node conflicts with a node that is already in the tree. Returns the conflict, or
    /// <see cref="XmlTreeProblem.None"/> if the node was added.
    /// </summary>
    /// <param name="path">The names of the element and of the elements around it.</param>
    /// <param name="node">The node.</param>
    /// <param name="earlier">The path of the node that is already in the tree, as it was written; null without a conflict of names.</param>
    public XmlTreeProblem Add(string[] path, XmlNode node, out string? earlier)
    {
        earlier = null;
        var siblings = _roots;
        var walked = path[0];
        for (var i = 0; i < path.Length - 1; i++)
        {
            if (!_byPath.TryGetValue(walked, out var wrapper))
            {
                wrapper = new Branch(new XmlNode { Name = path[i] });
                _byPath.Add(walked, wrapper);
                siblings.Add(wrapper);
            }
            else if (wrapper.Node.Member is not null && !IsAliasWithin(wrapper.Node, node))
            {
                return XmlTreeProblem.Mixed;
            }
            else if (wrapper.Node.Name != path[i])
            {
                earlier = Spelled(path, i, wrapper.Node.Name);
                return XmlTreeProblem.OtherWrapper;
            }

            siblings = wrapper.Children;
            walked += "/" + path[i + 1];
        }

        if (_byPath.TryGetValue(walked, out var other))
        {
            earlier = Spelled(path, path.Length - 1, other.Node.Name);
            return other.Node.Member is null ? XmlTreeProblem.Mixed : XmlTreeProblem.Duplicate;
        }

        // An element has either text of its own or child elements, never both.
        if (siblings.Count > 0 && (node.Name == "." || siblings[0].Node.Name == "."))
        {
            return XmlTreeProblem.Mixed;
        }

        var leaf = new Branch(node);
        _byPath.Add(walked, leaf);
        siblings.Add(leaf);
        return XmlTreeProblem.None;
    }

    // The names before the differing one are spelled alike: other spellings have been refused.
    private static string Spelled(string[] path, int index, string name) => string.Join("/", path.Take(index).Append(name));

    // Text and children can be told apart only if the text isn't a document itself.
    private static bool IsAliasWithin(XmlNode outer, XmlNode node) =>
        node is { IsAlias: true, Type.Kind: not (TypeKind.Shape or TypeKind.Presence) } && outer.Member == node.Member;

    private static EquatableArray<XmlNode> Finish(List<Branch> branches)
    {
        var nodes = new XmlNode[branches.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = branches[i].Children.Count == 0
                ? branches[i].Node
                : branches[i].Node with { Children = Finish(branches[i].Children) };
        }

        return new EquatableArray<XmlNode>(nodes);
    }

    private sealed class Branch(XmlNode node)
    {
        private List<Branch>? _children;

        public XmlNode Node { get; } = node;

        public List<Branch> Children => _children ??= [];
    }
}
