namespace OssGen.Generator.Model;

internal sealed record EnumValueModel(string Name, string Wire, Documentation Documentation);
