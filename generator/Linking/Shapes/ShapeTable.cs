namespace OssGen.Generator.Linking.Shapes;

/// <summary>A table of all linked shapes, keyed by full name.</summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<string, LinkedShape> _byName = new(StringComparer.Ordinal);

    public ShapeTable(IEnumerable<LinkedShape> shapes)
    {
        foreach (var shape in shapes)
        {
            _byName[shape.FullName] = shape;
            Ordered.Add(shape);
        }
    }

    public List<LinkedShape> Ordered { get; } = [];

    public LinkedShape? Find(string fullName) => _byName.TryGetValue(fullName, out var found) ? found : null;

    /// <summary>Determines whether the codec of a shape has the <c>urlEncoded</c> parameter, which controls percent-encoding.</summary>
    public bool TakesUrlEncoded(string? fullName) => fullName is not null && Find(fullName) is { TakesUrlEncoded: true };
}
