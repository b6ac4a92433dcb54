using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>Finds the shapes whose codecs take the flag for percent-encoding, because a node of theirs or of a shape below is encoded on demand.</summary>
internal static class UrlEncoding
{
    public static void MarkShapes(ShapeTable shapes)
    {
        var users = Users(shapes);
        var open = new Stack<ShapeDraft>(shapes.Ordered.Where(static shape => HasEncoded(shape.Nodes)));
        while (open.Count > 0)
        {
            var shape = open.Pop();
            if (shape.TakesUrlEncoded)
            {
                continue;
            }

            shape.TakesUrlEncoded = true;
            if (users.TryGetValue(shape.Declaration.FullName, out var above))
            {
                foreach (var user in above)
                {
                    open.Push(user);
                }
            }
        }
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

    private static Dictionary<string, List<ShapeDraft>> Users(ShapeTable shapes)
    {
        var users = new Dictionary<string, List<ShapeDraft>>(StringComparer.Ordinal);
        foreach (var shape in shapes.Ordered)
        {
            foreach (var used in shape.Uses)
            {
                if (!users.TryGetValue(used, out var above))
                {
                    users[used] = above = [];
                }

                above.Add(shape);
            }
        }

        return users;
    }
}
