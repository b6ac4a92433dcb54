namespace OssGen.Generator.Model;

/// <summary>An error code that the operation documents.</summary>
internal sealed record ErrorModel(string Code, string When);
