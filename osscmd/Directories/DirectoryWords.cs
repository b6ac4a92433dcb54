namespace OssGen.Osscmd.Directories;

/// <summary>The wording of a directory command's report, which is the same as in the 2013 tool.</summary>
/// <param name="Moving">Describes the transfer of a file, such as <c>upload PATH</c>.</param>
/// <param name="NotNeeded">Reports that a file needs no transfer.</param>
/// <param name="Total">The first line of the summary, from the number of files.</param>
internal sealed record DirectoryWords(
    Func<OssDirectoryFile, string> Moving, Func<OssDirectoryFile, string> NotNeeded, Func<long, string> Total);
