using Microsoft.Win32.SafeHandles;
using OssGen.Download;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>Fetches the bytes of an object into an open file: parts in any order, several at a time, each at its own position.</summary>
/// <param name="context">The transfer.</param>
/// <param name="source">The object.</param>
/// <param name="file">Where the bytes go.</param>
/// <param name="offset">Position in the file of the first byte wanted.</param>
internal sealed class DownloadToHandle(TransferContext context, DownloadSource source, SafeFileHandle file, long offset)
{
    /// <summary>Fetches everything, in parts where there are several.</summary>
    /// <param name="plan">The parts; null where the first reply holds everything.</param>
    /// <param name="first">The reply that came with the opening.</param>
    /// <param name="finished">Receives each part of several that is fetched, and its sum; null for none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="OssIntegrityException">What arrived isn't what OSS holds.</exception>
    internal async ValueTask<OssTransferResult> FetchNewAsync(
        PartPlan? plan, PartBody first, Action<PartRange, ulong>? finished, CancellationToken cancellationToken)
    {
        if (plan is { Count: > 1 })
        {
            return await FetchAsync(plan, new PartChecksums(plan), first, finished, cancellationToken).ConfigureAwait(false);
        }

        var length = await FileChunks.WriteAsync(first.ReadAsync, file, offset, cancellationToken).ConfigureAwait(false);
        source.Compare(first.Crc64);
        return source.Result(first.Crc64, length, parts: 1);
    }

    /// <summary>Fetches all that isn't finished, and compares the whole with what OSS says of it.</summary>
    /// <param name="plan">The parts.</param>
    /// <param name="sums">The sums of parts that are finished; those fetched now are added.</param>
    /// <param name="first">A reply that came with the opening, the body of the first missing part; null for none.</param>
    /// <param name="finished">Receives each part that is fetched, and its sum; null for none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="OssIntegrityException">What arrived isn't what OSS holds.</exception>
    internal async ValueTask<OssTransferResult> FetchAsync(
        PartPlan plan, PartChecksums sums, PartBody? first, Action<PartRange, ulong>? finished, CancellationToken cancellationToken)
    {
        // In order, so that the part whose reply is open comes first: its connection is waiting.
        var missing = plan.Parts.Where(part => sums[part.Number - 1] is null).ToList();
        if (first is not null && first.Length != missing[0].Length)
        {
            // Parts had to grow beyond what the first request asked for.
            await first.DisposeAsync().ConfigureAwait(false);
            first = null;
        }

        try
        {
            await ParallelRun.ForEachAsync(missing, Math.Min(context.Options.Parallelism, missing.Count), FetchPartAsync, cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            if (first is not null)
            {
                await first.DisposeAsync().ConfigureAwait(false);
            }
        }

        var crc = sums.Combined();
        source.Compare(crc);
        return source.Result(crc, plan.Length, plan.Count);

        async ValueTask FetchPartAsync(PartRange part, CancellationToken stop)
        {
            var body = part == missing[0] && first is not null ? first : await source.OpenPartAsync(part, stop).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                await FileChunks.WriteAsync(body.ReadAsync, file, offset + part.Offset, stop).ConfigureAwait(false);
            }

            sums[part.Number - 1] = body.Crc64;
            context.Retries.GiveBack();
            finished?.Invoke(part, body.Crc64);
        }
    }
}
