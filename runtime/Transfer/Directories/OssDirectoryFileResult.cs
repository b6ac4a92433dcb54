namespace OssGen;

/// <summary>What came of one file of a directory transfer.</summary>
/// <param name="File">The file.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Failure">Why it failed, or why it was skipped although no rule of the caller's says so: it is no file. Null otherwise.</param>
public sealed record OssDirectoryFileResult(OssDirectoryFile File, OssDirectoryOutcome Outcome, Exception? Failure = null);
