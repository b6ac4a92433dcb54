namespace OssGen.Tool.Drafts;

/// <summary>A spec file that was inferred.</summary>
/// <param name="Group">The name of the group.</param>
/// <param name="Operations">The operations.</param>
/// <param name="Shapes">The shapes, in the order in which they are used.</param>
/// <param name="Find">Returns a shape by its name, including those of the package.</param>
internal sealed record SpecDraft(
    string Group, IReadOnlyList<OperationDraft> Operations, IReadOnlyList<ShapeDraft> Shapes, Func<string, ShapeDraft> Find);
