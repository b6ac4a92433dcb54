using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that no shape requires itself, directly or through other shapes, because such a shape could never be created. A list or an
/// optional member breaks the cycle.
/// </summary>
internal static class EndlessShapeRule
{
    public static void Check(ShapeTable shapes, FindingCollector findings)
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shape in shapes.Ordered)
        {
            Walk(shapes, shape, finished, findings);
        }
    }

    private static void Walk(ShapeTable shapes, LinkedShape start, HashSet<string> finished, FindingCollector findings)
    {
        var chain = new List<LinkedShape>();
        var inChain = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(LinkedShape Shape, int Depth)>();
        open.Push((start, 0));
        while (open.Count > 0)
        {
            var (shape, depth) = open.Pop();
            while (chain.Count > depth)
            {
                inChain.Remove(chain[chain.Count - 1].FullName);
                chain.RemoveAt(chain.Count - 1);
            }

            if (inChain.Contains(shape.FullName))
            {
                var names = chain.SkipWhile(link => link.FullName != shape.FullName)
                    .Append(shape)
                    .Select(static link => link.Declaration.Name);
                findings.Report(
                    BodyDiagnostics.EndlessShape,
                    shape.Declaration.Node,
                    shape.Declaration.Node.Name,
                    shape.Declaration.Name,
                    string.Join(" -> ", names.Take(10)));
            }
            else if (finished.Add(shape.FullName))
            {
                chain.Add(shape);
                inChain.Add(shape.FullName);
                foreach (var next in Required(shapes, shape))
                {
                    open.Push((next, depth + 1));
                }
            }
        }
    }

    private static IEnumerable<LinkedShape> Required(ShapeTable shapes, LinkedShape shape) =>
        shape.Members
            .Where(static member => (member.Required || member.Always)
                && member.Type is { Kind: TypeKind.Shape, Collection: CollectionKind.None })
            .Select(member => shapes.Find(member.Type.Name!)!)
            .Where(static used => used is not null);
}
