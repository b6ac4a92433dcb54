namespace OssGen.Generator.Model;

/// <summary>A result member that becomes a request member of the next page.</summary>
internal sealed record PageToken(string From, string To);
