using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>The content of a spec file without positions. Two documents that differ only in layout are equal.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Root">The root node; null when the file has no valid root element.</param>
/// <param name="IsPartial">Whether the file could not be read to its end, so that names may be missing.</param>
internal sealed record SpecDocument(string Path, FileSpec? Root, bool IsPartial)
{
    /// <summary>The name of the operation group, or "" when the file has no group.</summary>
    public string Group => Root?.Group.Value ?? "";

    /// <summary>The declarations in the file, which are the children of the root node.</summary>
    public EquatableArray<SpecNode> Declarations => Root?.Children ?? EquatableArray<SpecNode>.Empty;

    public IReadOnlyList<OperationSpec> Operations => Root?.Operations ?? [];
}
