using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Diagnostics;

/// <summary>
/// The positions of a file's elements. They are separate from the document, so that the model remains equal when text moves.
/// </summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Elements">The positions of all elements in document order.</param>
/// <param name="Declarations">The indexes in <paramref name="Elements"/> at which the root and each of its children begin.</param>
internal sealed record SpecPositions(string Path, EquatableArray<ElementPosition> Elements, EquatableArray<int> Declarations)
{
    /// <summary>Returns the position of an element, or null when the file has no such element.</summary>
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
