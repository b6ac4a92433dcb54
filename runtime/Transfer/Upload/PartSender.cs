using OssGen.Transfer.Multipart;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>Sends the parts of one upload, several at a time; those that OSS has already are compared instead.</summary>
internal sealed class PartSender(TransferJob job, MultipartSession upload, IReadOnlyDictionary<int, UploadedPart> stored, UploadSource source)
{
    private volatile bool _hasFailed;

    /// <summary>Sends parts from where they lie.</summary>
    internal Task SendAsync(RandomAccessSource local, PartPlan plan, CancellationToken cancellationToken) => ParallelRun.ForEachAsync(
        Parts(plan),
        job.Options.Parallelism,
        (range, token) => SendAsync(range, local.Slice(range.Offset, range.Length), token),
        cancellationToken);

    /// <summary>Sends parts as a stream gives them.</summary>
    internal async Task SendAsync(PartFeed feed, CancellationToken cancellationToken)
    {
        // An upload that was begun elsewhere is completed even when there is nothing: by one part without bytes.
        if (feed.IsEmpty)
        {
            await SendAsync(new PartRange(1, 0, 0), OssContent.Empty, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var turn = new SemaphoreSlim(1, 1);
        while (await feed.TryBeginStageAsync(cancellationToken).ConfigureAwait(false))
        {
            await ParallelRun.ForEachAsync(feed.Turns(), feed.Capacity, (_, token) => TakeTurnAsync(feed, turn, token), cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<PartRange> Parts(PartPlan plan)
    {
        if (plan.Count == 0)
        {
            yield return new PartRange(1, 0, 0);
        }

        for (var index = 0; index < plan.Count; index++)
        {
            yield return plan[index];
        }
    }

    private async ValueTask TakeTurnAsync(PartFeed feed, SemaphoreSlim turn, CancellationToken cancellationToken)
    {
        using var part = await TakePartAndSlotAsync(feed, turn, cancellationToken).ConfigureAwait(false);
        if (part is not null)
        {
            await SendInSlotAsync(part.Range, part.Content, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The next part and a slot for it, in one step, so that slots are taken in the order of parts. Null when the stream has ended; then no slot is taken.</summary>
    private async ValueTask<BufferedPart?> TakePartAndSlotAsync(PartFeed feed, SemaphoreSlim turn, CancellationToken cancellationToken)
    {
        BufferedPart? part = null;
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            part = await feed.NextAsync(cancellationToken).ConfigureAwait(false);
            if (part is not null)
            {
                await TakeSlotAsync(cancellationToken).ConfigureAwait(false);
            }

            return part;
        }
        catch
        {
            part?.Dispose();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private async ValueTask SendAsync(PartRange range, OssContent bytes, CancellationToken cancellationToken)
    {
        await TakeSlotAsync(cancellationToken).ConfigureAwait(false);
        await SendInSlotAsync(range, bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a slot, unless the part that gives it back has failed: that ends the run, but the slot may be free before the run's other parts are told.</summary>
    private async ValueTask TakeSlotAsync(CancellationToken cancellationToken)
    {
        await job.Slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (_hasFailed)
        {
            job.Slots.Release();
            throw new OperationCanceledException("Another part of the upload has failed.");
        }
    }

    /// <summary>Sends a part, or compares it with the stored one, and gives its slot back.</summary>
    private async ValueTask SendInSlotAsync(PartRange range, OssContent bytes, CancellationToken cancellationToken)
    {
        try
        {
            if (stored.TryGetValue(range.Number, out var known) && await PartMatch.FindCrcAsync(known, bytes, cancellationToken).ConfigureAwait(false) is { } crc)
            {
                upload.Ledger.Add(range, known.ETag!, crc, resumed: true);
                job.Progress.AddResumed(range.Length);
                return;
            }

            await upload.SendPartAsync(range, new PartContent(bytes, job.Progress), () => !source.HasChanged, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _hasFailed = true;
            throw;
        }
        finally
        {
            job.Slots.Release();
        }
    }
}
