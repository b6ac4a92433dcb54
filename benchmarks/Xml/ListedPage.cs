namespace OssGen.Benchmarks.Xml;

internal sealed record ListedPage(string? Name, string? Prefix, string? Marker, string? Delimiter, int? MaxKeys, bool? IsTruncated, string? NextMarker, IReadOnlyList<ListedObject> Contents);
