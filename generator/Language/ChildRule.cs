namespace OssGen.Generator.Language;

/// <summary>The rule for a child element that an element may have.</summary>
/// <param name="Name">The name of the child element.</param>
/// <param name="Node">The type of the child's node, which determines the rule for the child's own content.</param>
/// <param name="Single">Whether the child may occur only once.</param>
/// <param name="Required">Whether the child must occur at least once.</param>
internal sealed record ChildRule(string Name, Type Node, bool Single, bool Required);
