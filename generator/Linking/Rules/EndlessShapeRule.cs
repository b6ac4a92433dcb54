using OssGen.Generator.Diagnostics;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Rules;

/// <summary>A shape that requires itself, directly or through others, could never be built. A list or an optional member ends the chain.</summary>
internal static class EndlessShapeRule
{
    public static void Check(LinkedSpec spec)
    {
        var finished = new HashSet<ShapeDraft>();
        foreach (var shape in spec.Shapes.Ordered)
        {
            Walk(spec, shape, finished);
        }
    }

    private static void Walk(LinkedSpec spec, ShapeDraft start, HashSet<ShapeDraft> finished)
    {
        var chain = new List<ShapeDraft>();
        var inChain = new HashSet<ShapeDraft>();
        var open = new Stack<(ShapeDraft Shape, int Depth)>();
        open.Push((start, 0));
        while (open.Count > 0)
        {
            var (shape, depth) = open.Pop();
            while (chain.Count > depth)
            {
                inChain.Remove(chain[chain.Count - 1]);
                chain.RemoveAt(chain.Count - 1);
            }

            if (inChain.Contains(shape))
            {
                var names = chain.Skip(chain.IndexOf(shape)).Append(shape).Select(static link => link.Declaration.Name);
                spec.Findings.Report(BodyDiagnostics.EndlessShape, shape.Declaration.Element, "name", shape.Declaration.Name, string.Join(" -> ", names.Take(10)));
            }
            else if (finished.Add(shape))
            {
                chain.Add(shape);
                inChain.Add(shape);
                foreach (var next in Required(spec, shape))
                {
                    open.Push((next, depth + 1));
                }
            }
        }
    }

    private static IEnumerable<ShapeDraft> Required(LinkedSpec spec, ShapeDraft shape) =>
        shape.Members.All
            .Where(static member => member is { Required: true, Type: { Kind: TypeKind.Shape, Collection: CollectionKind.None } })
            .Select(member => spec.Shapes.Find(member.Type.Name!)!)
            .Where(static used => used is not null);
}
