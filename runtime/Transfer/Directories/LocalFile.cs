using OssGen.Files;

namespace OssGen.Transfer.Directories;

/// <summary>A file that a walk found.</summary>
/// <param name="Rest">Its path below the folder, with <c>/</c>; of a folder that couldn't be read, with one at the end.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Source">Where its bytes are: another path if it is a link.</param>
/// <param name="State">Length and time of change.</param>
/// <param name="Failure">Why it can't be read; null if it can.</param>
/// <param name="Kind">What it is, or leads to: something else than a file isn't uploaded.</param>
internal sealed record LocalFile(string Rest, string Path, string Source, FileState State, Exception? Failure = null, FileKind Kind = FileKind.Regular);
