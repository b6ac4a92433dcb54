using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>
/// Finds the shapes whose codecs have the parameter for percent-encoding, because a node of the shape, or of a shape that it holds, is
/// percent-encoded on demand.
/// </summary>
internal static class UrlEncoding
{
    /// <summary>Returns the shapes, with those whose codecs have the parameter marked.</summary>
    public static IEnumerable<LinkedShape> Mark(IReadOnlyList<LinkedShape> shapes)
    {
        var users = shapes.SelectMany(static shape => shape.Uses.Select(used => (Used: used, User: shape.FullName))).ToLookup(
            static pair => pair.Used, static pair => pair.User, StringComparer.Ordinal);
        var marked = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(shapes.Where(static shape => HasEncoded(shape.Nodes)).Select(static shape => shape.FullName));
        while (open.Count > 0)
        {
            var shape = open.Pop();
            if (!marked.Add(shape))
            {
                continue;
            }

            foreach (var user in users[shape])
            {
                open.Push(user);
            }
        }

        return shapes.Select(shape => marked.Contains(shape.FullName) ? shape with { TakesUrlEncoded = true } : shape);
    }

    public static bool HasEncoded(EquatableArray<XmlNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.UrlEncoded || HasEncoded(node.Children))
            {
                return true;
            }
        }

        return false;
    }
}
