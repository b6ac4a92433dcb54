namespace OssGen;

/// <summary>One file of a directory transfer: an object's key and the local file that belongs to it.</summary>
/// <param name="Key">The object's key. Of a folder that couldn't be read: the keys below it start with this.</param>
/// <param name="Path">The local file's full path; empty where the key is none that a file can have.</param>
/// <param name="Length">Bytes at the source.</param>
/// <param name="LastModified">When the source was changed; null where that isn't known.</param>
public sealed record OssDirectoryFile(string Key, string Path, long Length, DateTimeOffset? LastModified);
