namespace OssGen.Generator.Language;

/// <summary>A child that an element may have.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Node">Type of its node, which says what rule it follows.</param>
/// <param name="Single">It may occur once only.</param>
/// <param name="Required">It must occur at least once.</param>
internal sealed record ChildRule(string Name, Type Node, bool Single, bool Required);
