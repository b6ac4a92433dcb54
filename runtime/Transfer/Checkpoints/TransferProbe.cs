namespace OssGen.Transfer.Checkpoints;

/// <summary>
/// The base class of the probes with which tests observe running transfers. By default, a transfer has no probe. Several threads may call
/// the members at the same time.
/// </summary>
internal abstract class TransferProbe
{
    /// <summary>The maximum size in bytes of each buffer of a part; null for the default limit.</summary>
    internal virtual int? LargestBuffer => null;

    /// <summary>Called when a resumable transfer has reached a step. The process may end between any two steps.</summary>
    internal virtual void Reached(TransferStep step) { }

    /// <summary>Called when the names in a folder have been flushed to disk, if the system supports this.</summary>
    internal virtual void FolderFlushed(string folder) { }

    /// <summary>Called when a part buffer has been rented.</summary>
    internal virtual void BufferRented(int bytes) { }

    /// <summary>Called when a part buffer has been returned.</summary>
    internal virtual void BufferReturned(int bytes) { }
}

/// <summary>
/// Specifies the steps of a resumable transfer. The process may end between any two steps, and each step leaves a different state for the
/// next run.
/// </summary>
internal enum TransferStep
{
    /// <summary>A new state of the checkpoint is on disk, next to the previous one.</summary>
    CheckpointFlushed,

    /// <summary>The new state of the checkpoint has replaced the previous one.</summary>
    CheckpointWritten,

    /// <summary>The temporary file of a download has been created. The checkpoint already contains its name.</summary>
    TemporaryCreated,

    /// <summary>All bytes of a download are on disk, in a temporary file next to the target.</summary>
    TargetFlushed,

    /// <summary>The downloaded file has replaced the target.</summary>
    TargetReplaced,

    /// <summary>The checkpoint is about to be deleted, usually because the transfer is complete.</summary>
    CheckpointDeleting,

    /// <summary>The checkpoint has been deleted.</summary>
    CheckpointDeleted,
}
