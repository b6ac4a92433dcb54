namespace OssGen.Benchmarks.Xml;

internal sealed record ListedObject(string? Key, DateTimeOffset? LastModified, string? ETag, string? Type, long? Size, string? StorageClass, ListedOwner? Owner);
