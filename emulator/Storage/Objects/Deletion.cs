namespace OssGen.Emulator.Storage.Objects;

/// <summary>What a deletion did.</summary>
/// <param name="Key">The key.</param>
/// <param name="VersionId">The version that was deleted, or the delete marker that was made; null in a bucket without versioning.</param>
/// <param name="IsMarker">Whether that is a delete marker.</param>
internal sealed record Deletion(string Key, string? VersionId, bool IsMarker);
