namespace OssGen.Transfer.Checkpoints;

/// <summary>
/// A probe through which tests observe running transfers, their only view into the library. Transfers have none by default. Its members are
/// called by several threads.
/// </summary>
internal abstract class TransferProbe
{
    /// <summary>The maximum size in bytes of one of a part's buffers; null for the library's own limit.</summary>
    internal virtual int? LargestBuffer => null;

    /// <summary>Called when a resumable transfer has reached a step; its process may end between any two steps.</summary>
    internal virtual void Reached(TransferStep step) { }

    /// <summary>Called when a part buffer was rented.</summary>
    internal virtual void BufferRented(int bytes) { }

    /// <summary>Called when a part buffer was returned.</summary>
    internal virtual void BufferReturned(int bytes) { }
}

/// <summary>
/// Specifies the steps of a resumable transfer between which its process may end; each leaves a different state for the next run to find.
/// </summary>
internal enum TransferStep
{
    /// <summary>A new state of the checkpoint is on disk, next to the previous one.</summary>
    CheckpointFlushed,

    /// <summary>The new state has replaced the previous one.</summary>
    CheckpointWritten,

    /// <summary>The temporary file of a download was created; the checkpoint already has its name.</summary>
    TemporaryCreated,

    /// <summary>All bytes of a download are on disk, next to its target.</summary>
    TargetFlushed,

    /// <summary>The downloaded file has replaced the target.</summary>
    TargetReplaced,

    /// <summary>The transfer is complete, and its checkpoint is about to be deleted.</summary>
    CheckpointDeleting,

    /// <summary>The checkpoint has been deleted.</summary>
    CheckpointDeleted,
}
