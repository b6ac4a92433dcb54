using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>
/// Finds the shapes whose codecs have the <c>urlEncoded</c> parameter. They are the shapes with a node that is percent-encoded on demand,
/// and the shapes that contain such a shape.
/// </summary>
internal static class UrlEncoding
{
    /// <summary>Returns all shapes. Shapes whose codecs have the <c>urlEncoded</c> parameter are marked.</summary>
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
