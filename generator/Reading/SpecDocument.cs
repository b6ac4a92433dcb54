using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Reading;

/// <summary>A spec file as read: equal to another whenever only positions differ.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Root">The root without its children; null when the file has none.</param>
/// <param name="Group">Name of the operation group; "" when the file has none.</param>
/// <param name="Declarations">The children of the root: operations, shapes, enums and members groups.</param>
/// <param name="IsPartial">The file could not be read to its end, so names may be missing.</param>
internal sealed record SpecDocument(string Path, SpecElement? Root, string Group, EquatableArray<SpecElement> Declarations, bool IsPartial)
{
    public IEnumerable<SpecElement> Operations => Declarations.Where(static declaration => declaration.Name == "operation");
}
