namespace OssGen;

/// <summary>How far a transfer has come.</summary>
/// <param name="Bytes">
/// Bytes that have moved and count. It never exceeds the total; when an attempt has to be repeated, its bytes are taken back.
/// </param>
/// <param name="TotalBytes">
/// Bytes to move, or null as long as that isn't known. In a directory job it grows while files are still being found.
/// </param>
/// <param name="BytesPerSecond">Rate of the last seconds; bytes that a resumed transfer found finished don't count.</param>
/// <param name="Files">Files or objects that are finished; of a single transfer 0 or 1.</param>
/// <param name="TotalFiles">Files or objects to move, or null as long as that isn't known.</param>
/// <param name="FailedFiles">Files or objects that failed, in a job that goes on after failures.</param>
public readonly record struct TransferProgress(
    long Bytes, long? TotalBytes, double BytesPerSecond, long Files, long? TotalFiles, long FailedFiles);
