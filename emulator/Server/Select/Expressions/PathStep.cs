using System.Globalization;

namespace OssGen.Emulator.Select.Expressions;

/// <summary>A step of a JSON path: a key, an index of an array, or all children of an object or array.</summary>
internal readonly record struct PathStep
{
    private PathStep(string? name, int index)
    {
        Name = name;
        Index = index;
    }

    /// <summary>The step <c>[*]</c>.</summary>
    public static PathStep Everything => new(null, -1);

    /// <summary>The key, or null for other steps.</summary>
    public string? Name { get; }

    /// <summary>The index, counted from 0, if the step is neither a key nor <c>[*]</c>.</summary>
    public int Index { get; }

    public bool IsEverything => Name is null && Index < 0;

    public static PathStep Key(string name) => new(name, -1);

    public static PathStep Element(int index) => new(null, index);

    public override string ToString() => Name ?? (IsEverything ? "[*]" : string.Create(CultureInfo.InvariantCulture, $"[{Index}]"));
}
