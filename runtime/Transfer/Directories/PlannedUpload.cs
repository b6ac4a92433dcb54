namespace OssGen.Transfer.Directories;

/// <summary>A file that may have to go up.</summary>
/// <param name="File">The file.</param>
/// <param name="Local">What was found of it.</param>
/// <param name="Target">The object that exists; null if none does, or if that doesn't matter.</param>
internal sealed record PlannedUpload(OssDirectoryFile File, LocalFile Local, FileState? Target);
