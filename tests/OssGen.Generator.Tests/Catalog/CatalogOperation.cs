using System.Text.Json.Nodes;

namespace OssGen.Generator.Tests.Catalog;

internal sealed record CatalogOperation(
    string Name,
    string Method,
    string Scope,
    string[] Subresources,
    bool BucketOptional,
    bool CopySource,
    Dictionary<string, string>? FixedQuery,
    Dictionary<string, string>? FixedHeaders,
    JsonArray? Query,
    JsonArray? Headers,
    JsonArray? ResultHeaders,
    CatalogBody? Body,
    CatalogBody? Result,
    string[]? Process);
