namespace OssGen.Transfer.Checkpoints;

/// <summary>
/// What tests see of running transfers: the one place where they look into the library. Transfers have none by default. Called
/// from several threads.
/// </summary>
internal abstract class TransferProbe
{
    /// <summary>Most bytes in one of the buffers of a part; null for the library's own bound.</summary>
    internal virtual int? LargestBuffer => null;

    /// <summary>A resumable transfer has come to a moment between which and the next its process may die.</summary>
    internal virtual void Reached(TransferStep step) { }

    /// <summary>A part buffer was rented.</summary>
    internal virtual void BufferRented(int bytes) { }

    /// <summary>A part buffer was returned.</summary>
    internal virtual void BufferReturned(int bytes) { }
}

/// <summary>
/// Moments of a resumable transfer between which its process may die: each leaves another state for the next run to find.
/// </summary>
internal enum TransferStep
{
    /// <summary>A new state of the checkpoint is on disk, next to the one before.</summary>
    CheckpointFlushed,

    /// <summary>It has taken the place of the one before.</summary>
    CheckpointWritten,

    /// <summary>The file that a download writes to was made; its checkpoint has its name already.</summary>
    TemporaryCreated,

    /// <summary>All of a download is on disk, next to its target.</summary>
    TargetFlushed,

    /// <summary>It has taken the target's place.</summary>
    TargetReplaced,

    /// <summary>The transfer has come to its end, and its checkpoint is about to go.</summary>
    CheckpointDeleting,

    /// <summary>Nothing is left to do.</summary>
    CheckpointDeleted,
}
