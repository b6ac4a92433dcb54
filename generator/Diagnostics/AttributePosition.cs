namespace OssGen.Generator.Diagnostics;

internal readonly record struct AttributePosition(string Attribute, SpecSpan Value);
