namespace OssGen.Osscmd.Directories;

/// <summary>How a directory command says what it did, as in 2013.</summary>
/// <param name="Moving">What is done with a file, such as <c>upload PATH</c>.</param>
/// <param name="NotNeeded">That a file is left.</param>
/// <param name="Total">The first line of the summary.</param>
internal sealed record DirectoryWords(
    Func<OssDirectoryFile, string> Moving, Func<OssDirectoryFile, string> NotNeeded, Func<long, string> Total);
