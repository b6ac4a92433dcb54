using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>A spec file as read: equal to another whenever only positions differ.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Root">What was read of it; null when it has no root.</param>
/// <param name="IsPartial">The file could not be read to its end, so names may be missing.</param>
internal sealed record SpecDocument(string Path, FileSpec? Root, bool IsPartial)
{
    /// <summary>Name of the operation group; "" when the file has none.</summary>
    public string Group => Root?.Group.Value ?? "";

    /// <summary>The children of the root.</summary>
    public EquatableArray<SpecNode> Declarations => Root?.Children ?? EquatableArray<SpecNode>.Empty;

    public IReadOnlyList<OperationSpec> Operations => Root?.Operations ?? [];
}
