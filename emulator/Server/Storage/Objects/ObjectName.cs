namespace OssGen.Emulator.Storage.Objects;

/// <summary>The name of an object or of one of its versions.</summary>
/// <param name="Key">The key.</param>
/// <param name="VersionId">The version ID; null for the current version.</param>
internal sealed record ObjectName(string Key, string? VersionId = null);
