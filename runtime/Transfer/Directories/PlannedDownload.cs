namespace OssGen.Transfer.Directories;

/// <summary>An object that may have to come down.</summary>
/// <param name="File">The object and its file.</param>
/// <param name="Problem">Why it can't, as the end of a sentence about the key; null if it can.</param>
internal sealed record PlannedDownload(OssDirectoryFile File, string? Problem);
