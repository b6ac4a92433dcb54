namespace OssGen.Generator.Reading;

internal sealed record SpecAttribute(string Name, string Value);
