namespace OssGen.Generator.Linking.Shapes;

/// <summary>The shapes that requests and results contain, directly or through other shapes, identified by full name.</summary>
internal sealed class ShapeUses
{
    private readonly ShapeTable _shapes;
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inRequests = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inResults = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lenient = new(StringComparer.Ordinal);

    public ShapeUses(IReadOnlyList<OperationDraft> operations, ShapeTable shapes)
    {
        _shapes = shapes;
        foreach (var operation in operations)
        {
            var isEmitted = operation.Declaration.File.IsEmitted;
            Reach(operation.RequestShapes.Concat(operation.ResultShapes), _reached);
            if (isEmitted)
            {
                Reach(operation.RequestShapes, _inRequests);
                Reach(operation.ResultShapes, _inResults);
            }

            // A record is compiled with the operations of its own assembly, so only their results determine which properties are required.
            Reach(operation.ResultShapes.Where(name => IsOf(isEmitted, name)), _lenient, name => IsOf(isEmitted, name));
        }
    }

    /// <summary>Determines whether the request or result of any operation contains a shape.</summary>
    public bool IsReached(LinkedShape shape) => _reached.Contains(shape.FullName);

    /// <summary>Determines whether an emitted request contains a shape.</summary>
    public bool InRequests(LinkedShape shape) => _inRequests.Contains(shape.FullName);

    /// <summary>Determines whether an emitted result contains a shape.</summary>
    public bool InResults(LinkedShape shape) => _inResults.Contains(shape.FullName);

    /// <summary>
    /// Determines whether a shape is contained in a result in the assembly that declares the shape's record. If so, no property of the
    /// record has the C# <c>required</c> modifier.
    /// </summary>
    public bool IsLenient(LinkedShape shape) => _lenient.Contains(shape.FullName);

    private bool IsOf(bool isEmitted, string name) => _shapes.Find(name) is { } shape && shape.Declaration.File.IsEmitted == isEmitted;

    private void Reach(IEnumerable<string> roots, HashSet<string> reached, Func<string, bool>? through = null)
    {
        var open = new Stack<string>(roots);
        while (open.Count > 0)
        {
            if (_shapes.Find(open.Pop()) is not { } shape || !reached.Add(shape.FullName))
            {
                continue;
            }

            foreach (var used in shape.Uses)
            {
                if (through is null || through(used))
                {
                    open.Push(used);
                }
            }
        }
    }
}
