namespace OssGen.Generator.Linking.Shapes;

/// <summary>Everything that was linked, for the rules that look at the whole.</summary>
/// <param name="Types">The types.</param>
/// <param name="Operations">The operations without errors, in the order of the files.</param>
/// <param name="Uses">Which shapes they reach.</param>
/// <param name="Used">Names of the shapes and enums that something refers to.</param>
/// <param name="IsSound">No file has errors.</param>
internal sealed record LinkedSpec(
    LinkedTypes Types, IReadOnlyList<OperationDraft> Operations, ShapeUses Uses, ISet<string> Used, bool IsSound);
