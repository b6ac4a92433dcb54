namespace OssGen.Benchmarks.Xml;

internal sealed record ListedOwner(string? Id, string? DisplayName);
