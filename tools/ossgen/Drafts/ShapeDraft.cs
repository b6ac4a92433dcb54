namespace OssGen.Tool.Drafts;

/// <summary>A shape of the spec that is written, or of the package.</summary>
/// <param name="Name">The name.</param>
/// <param name="Elements">The elements.</param>
internal sealed record ShapeDraft(string Name, IReadOnlyList<ElementDraft> Elements)
{
    /// <summary>Whether the shape is an object of JSON rather than an element of XML.</summary>
    internal bool IsJson { get; init; }

    /// <summary>Whether requests contain it.</summary>
    internal bool InRequest { get; init; }
}
