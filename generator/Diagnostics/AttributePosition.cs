namespace OssGen.Generator.Diagnostics;

internal sealed record AttributePosition(string Attribute, SpecSpan Name, SpecSpan Value);
