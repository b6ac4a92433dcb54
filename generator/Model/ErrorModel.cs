namespace OssGen.Generator.Model;

/// <summary>An error code that an operation documents, with the condition under which OSS returns the code.</summary>
internal sealed record ErrorModel(string Code, string When);
