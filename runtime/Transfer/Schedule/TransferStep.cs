namespace OssGen.Transfer.Schedule;

/// <summary>Moments of a resumable transfer between which its process may die: each leaves another state for the next run to find.</summary>
internal enum TransferStep
{
    /// <summary>A new state of the checkpoint is on disk, beside the one before.</summary>
    CheckpointFlushed,

    /// <summary>It has taken the place of the one before.</summary>
    CheckpointWritten,

    /// <summary>The file that a download writes to was made; its checkpoint has its name already.</summary>
    TemporaryCreated,

    /// <summary>All of a download is on disk, beside its target.</summary>
    TargetFlushed,

    /// <summary>It has taken the target's place.</summary>
    TargetReplaced,

    /// <summary>The transfer has come to its end, and its checkpoint is about to go.</summary>
    CheckpointDeleting,

    /// <summary>Nothing is left to do.</summary>
    CheckpointDeleted,
}
