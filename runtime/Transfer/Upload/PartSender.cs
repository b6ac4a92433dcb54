namespace OssGen;

/// <summary>Sends the parts of one upload, several at a time; those that OSS has already are compared instead.</summary>
internal sealed class PartSender(TransferJob job, MultipartSession upload, IReadOnlyDictionary<int, UploadedPart> stored, UploadSource source)
{
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

        while (await feed.TryBeginStageAsync(cancellationToken).ConfigureAwait(false))
        {
            await ParallelRun.ForEachAsync(feed.Turns(), feed.Capacity, (_, token) => TakeTurnAsync(feed, token), cancellationToken).ConfigureAwait(false);
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

    private async ValueTask TakeTurnAsync(PartFeed feed, CancellationToken cancellationToken)
    {
        using var part = await feed.NextAsync(cancellationToken).ConfigureAwait(false);
        if (part is not null)
        {
            await SendAsync(part.Range, part.Content, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask SendAsync(PartRange range, OssContent bytes, CancellationToken cancellationToken)
    {
        await job.Slots.WaitAsync(cancellationToken).ConfigureAwait(false);
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
        finally
        {
            job.Slots.Release();
        }
    }
}
