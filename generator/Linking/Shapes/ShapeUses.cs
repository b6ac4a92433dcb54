namespace OssGen.Generator.Linking.Shapes;

/// <summary>The shapes that requests and results contain, directly or through other shapes, identified by full name.</summary>
internal sealed class ShapeUses
{
    private readonly ShapeTable _shapes;
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inRequests = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inResults = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lenient = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();

    public ShapeUses(IReadOnlyList<OperationDraft> operations, ShapeTable shapes)
    {
        _shapes = shapes;
        foreach (var operation in operations)
        {
            var isEmitted = operation.Declaration.File.IsEmitted;
            var (inRequest, inResult) = (operation.RequestShapes, operation.ResultShapes);
            Reach(inRequest, _reached);
            Reach(inResult, _reached);
            if (isEmitted)
            {
                Reach(inRequest, _inRequests);
                Reach(inResult, _inResults);
            }

            // A record is compiled with the operations of its own assembly, so only their results determine which properties are required.
            Reach(inResult, _lenient, isEmitted);
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

    /// <summary>Adds the shapes with the given names, and all shapes that they contain, to a set.</summary>
    /// <param name="names">The names of the shapes.</param>
    /// <param name="reached">The set.</param>
    /// <param name="isEmitted">Whether only emitted shapes are reached, or only others; null for all.</param>
    private void Reach(IReadOnlyList<string> names, HashSet<string> reached, bool? isEmitted = null)
    {
        Open(names);
        while (_open.Count > 0)
        {
            if (_shapes.Find(_open.Pop()) is { } shape
                && (isEmitted is null || shape.Declaration.File.IsEmitted == isEmitted)
                && reached.Add(shape.FullName))
            {
                Open(shape.Uses);
            }
        }
    }

    private void Open(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            _open.Push(names[i]);
        }
    }
}
