namespace OssGen.Generator.Tests.Catalog;

/// <summary>A query parameter, header or element of the catalog.</summary>
internal sealed record CatalogMember(string Wire, string Type, string Member, bool Required)
{
    public bool IsList => Type.StartsWith("list(", StringComparison.Ordinal);

    /// <summary>Path in the spec language: <c>Buckets&gt;Bucket</c> nests, <c>#text</c> is the element's own text.</summary>
    public string Path => Wire == "#text" ? "." : Wire.Replace('>', '/') + (Type == "map(element-name->string)" ? "/*" : "");
}
