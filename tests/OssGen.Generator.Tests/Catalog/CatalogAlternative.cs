namespace OssGen.Generator.Tests.Catalog;

internal sealed record CatalogAlternative(string Root, string Shape, string When);
