namespace OssGen.Emulator.Storage.Objects;

/// <summary>The result of deleting an object or a version.</summary>
/// <param name="Key">The key.</param>
/// <param name="VersionId">The version that was deleted, or the delete marker that was created; null in a bucket without
/// versioning.</param>
/// <param name="IsMarker">Whether <paramref name="VersionId"/> is a delete marker.</param>
internal sealed record Deletion(string Key, string? VersionId, bool IsMarker);
