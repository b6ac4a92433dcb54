namespace OssGen.Emulator.Storage.Objects;

/// <summary>Names an object, or one of its versions.</summary>
/// <param name="Key">The key.</param>
/// <param name="VersionId">The version; null for the current one.</param>
internal sealed record ObjectName(string Key, string? VersionId = null);
