namespace OssGen.Samples.WebApi.Files;

/// <summary>A file as the API describes it.</summary>
/// <param name="Key">The name of the file, with folders.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="ETag">The ETag, which changes with the content.</param>
internal sealed record StoredFile(string Key, long? Size, string? ETag);
