namespace OssGen;

/// <summary>A file that a walk found.</summary>
/// <param name="Rest">Its path below the folder, with <c>/</c>; of a folder that couldn't be read, with one at the end.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Source">Where its bytes are: another path if it is a link.</param>
/// <param name="State">Length and time of change.</param>
/// <param name="Failure">Why it can't be read; null if it can.</param>
internal sealed record LocalFile(string Rest, string Path, string Source, FileState State, Exception? Failure = null);
