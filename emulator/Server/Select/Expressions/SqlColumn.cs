namespace OssGen.Emulator.Select.Expressions;

/// <summary>A column that a statement names: a CSV column by its number or name, or a path in a JSON document.</summary>
/// <param name="Path">The steps from the row. A CSV column has one step.</param>
internal sealed record SqlColumn(IReadOnlyList<PathStep> Path)
{
    /// <summary>The position of a CSV column, counted from 0, or -1 for a name that hasn't been looked up in the header yet.</summary>
    public int Position { get; set; } = -1;

    public string Name => string.Concat(Path.Select((step, index) => step.Name is { } name && index > 0 ? "." + name : step.ToString()));
}
