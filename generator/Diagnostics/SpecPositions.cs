using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Diagnostics;

/// <summary>The positions of a file's elements. Kept apart from the document so that moved text leaves the model equal.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Elements">The positions in document order.</param>
/// <param name="Declarations">Where in <paramref name="Elements"/> the root and each of its children begin.</param>
internal sealed record SpecPositions(string Path, EquatableArray<ElementPosition> Elements, EquatableArray<int> Declarations)
{
    /// <summary>The position of an element; null where the file has none of that number.</summary>
    public ElementPosition? Find(ElementId id)
    {
        if (id.Declaration >= Declarations.Count)
        {
            return null;
        }

        var index = Declarations[id.Declaration] + id.Number;
        return index < Elements.Count ? Elements[index] : null;
    }
}
