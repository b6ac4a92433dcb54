namespace OssGen;

/// <summary>What came of one file of a directory transfer.</summary>
/// <param name="File">The file.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Failure">Why it failed; null otherwise.</param>
public sealed record OssDirectoryFileResult(OssDirectoryFile File, OssDirectoryOutcome Outcome, Exception? Failure = null);
