namespace OssGen.Generator.Language;

/// <summary>
/// The rule for an attribute that an element may have: the name of the attribute, the syntax of its value, and whether it is required.
/// </summary>
internal sealed record AttributeRule(string Name, AttributeSyntax Syntax, bool Required);
