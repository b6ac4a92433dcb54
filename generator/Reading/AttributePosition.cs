namespace OssGen.Generator.Reading;

internal sealed record AttributePosition(string Attribute, SpecSpan Name, SpecSpan Value);
