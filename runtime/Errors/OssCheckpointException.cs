namespace OssGen;

/// <summary>
/// The exception that is thrown when a checkpoint file can't be used for a transfer. No data was transferred, and the file is unchanged.
/// </summary>
public sealed class OssCheckpointException : OssException
{
    /// <summary>
    /// Initializes a new instance of the <see cref="OssCheckpointException"/> class. The constructor is public so that test fakes can throw
    /// the exception.
    /// </summary>
    /// <param name="path">The path of the checkpoint file.</param>
    /// <param name="message">The problem and how to fix it.</param>
    /// <param name="innerException">The cause, if any.</param>
    public OssCheckpointException(string path, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(path);
        Path = path;
    }

    /// <summary>The path of the checkpoint file.</summary>
    public string Path { get; }

    internal static OssCheckpointException Foreign(string path) =>
        new(path, $"'{path}' is no checkpoint of a transfer. Give another path; the file was left alone.");

    internal static OssCheckpointException Damaged(string path) =>
        new(path, $"The checkpoint '{path}' is damaged: its content doesn't match its checksum. Delete it to start the transfer over.");

    internal static OssCheckpointException InUse(string path, Exception? inner) =>
        new(
            path,
            $"The checkpoint '{path}' is in use: another transfer is running with it. "
                + "Wait until that has ended, or give each transfer a checkpoint file of its own.",
            inner);

    internal static OssCheckpointException ForeignLock(string path, string lockPath) =>
        new(
            path,
            $"'{lockPath}' isn't the lock of the checkpoint '{path}' and was left alone. Remove it, or give the checkpoint another path.");

    internal static OssCheckpointException OtherKind(string path, string found, string wanted) =>
        new(
            path,
            $"The checkpoint '{path}' belongs to a transfer of another kind ({found}, not {wanted}). "
                + "Give each transfer a checkpoint file of its own.");

    internal static OssCheckpointException OtherTransfer(string path, string difference) =>
        new(
            path,
            $"The checkpoint '{path}' belongs to another transfer: {difference}. Give each transfer a checkpoint file of its own, "
                + "or delete this one to start over.");
}
