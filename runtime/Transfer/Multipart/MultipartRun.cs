using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>The course of a multipart upload: begin or go on, send, complete; after a failure keep it or end it.</summary>
/// <param name="job">The transfer.</param>
/// <param name="target">The object.</param>
/// <param name="checkpoints">Where its state is kept; null for nowhere.</param>
/// <param name="isKept">Whether a failure leaves the upload in any case.</param>
internal sealed class MultipartRun(TransferJob job, MultipartTarget target, MultipartCheckpoints? checkpoints, bool isKept)
{
    private bool _isNoted;

    /// <summary>Whether a failure leaves what is stored, for a later run to go on with.</summary>
    private bool IsResumable => isKept || (_isNoted && job.Options.OnCancel == OssCancelAction.KeepIfResumable);

    /// <summary>Makes the object.</summary>
    /// <param name="start">Where to start from.</param>
    /// <param name="partSize">Bytes in each part, for the checkpoint.</param>
    /// <param name="send">Sends what is missing and notes all parts.</param>
    /// <param name="expectedCrc64">CRC-64 that the object must have, asked after sending; null when it isn't known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async ValueTask<(MultipartSession Session, StoredObject Stored)> RunAsync(
        MultipartStart start,
        long partSize,
        Func<MultipartSession, CancellationToken, Task> send,
        Func<MultipartSession, ulong?> expectedCrc64,
        CancellationToken cancellationToken)
    {
        target.RequirePartable();
        var session = start.Session ?? await MultipartSession.BeginAsync(job, target, cancellationToken).ConfigureAwait(false);
        StoredObject stored;
        try
        {
            if (start.Session is null)
            {
                checkpoints?.Write(session, partSize);
            }

            _isNoted = checkpoints is not null;

            await send(session, cancellationToken).ConfigureAwait(false);
            stored = await session.CompleteAsync(expectedCrc64(session), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await GiveUpAsync(session).ConfigureAwait(false);
            throw;
        }

        checkpoints?.Delete();
        return (session, stored);
    }

    private async ValueTask GiveUpAsync(MultipartSession session)
    {
        if (session.IsCompleted)
        {
            checkpoints?.Delete();
        }
        else if (!IsResumable)
        {
            await session.AbortAsync().ConfigureAwait(false);
            checkpoints?.Delete();
        }
    }
}
