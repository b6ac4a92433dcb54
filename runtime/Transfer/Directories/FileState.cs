namespace OssGen.Transfer.Directories;

/// <summary>What tells whether a file or an object has changed. An unknown time never makes two states equal.</summary>
internal readonly record struct FileState(long Length, DateTimeOffset? LastModified)
{
    internal static FileState Of(ObjectEntry entry) => new(entry.Size ?? 0, entry.LastModified);
}
