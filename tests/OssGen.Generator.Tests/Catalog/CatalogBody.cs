namespace OssGen.Generator.Tests.Catalog;

internal sealed record CatalogBody(
    string Kind, string? Root, string? Shape, string? Member, bool Required, string? Framing, CatalogAlternative[]? Alternatives);
