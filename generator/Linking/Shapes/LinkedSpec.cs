namespace OssGen.Generator.Linking.Shapes;

/// <summary>The linked spec as a whole, which the rules for the spec check.</summary>
/// <param name="Types">The linked types.</param>
/// <param name="Operations">The operations without errors, in the order of the files.</param>
/// <param name="Uses">The shapes that the operations reach.</param>
/// <param name="Used">The names of the shapes and enums that the spec refers to.</param>
/// <param name="IsSound">Whether no file has errors.</param>
internal sealed record LinkedSpec(
    LinkedTypes Types, IReadOnlyList<OperationDraft> Operations, ShapeUses Uses, ISet<string> Used, bool IsSound);
