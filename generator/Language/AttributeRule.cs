namespace OssGen.Generator.Language;

/// <summary>An attribute that an element may have.</summary>
internal sealed record AttributeRule(string Name, AttributeSyntax Syntax, bool Required);
