using Microsoft.Win32.SafeHandles;
using OssGen.Download;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>Fetches the bytes of an object into a file: parts in any order, several at a time, each at its own position.</summary>
/// <param name="job">The job it belongs to.</param>
/// <param name="source">The object.</param>
/// <param name="file">Where the bytes go.</param>
/// <param name="offset">Position in the file of the first byte wanted.</param>
internal sealed class FileParts(TransferJob job, DownloadSource source, SafeFileHandle file, long offset)
{
    /// <summary>Fetches everything, in parts where there are several.</summary>
    /// <param name="plan">The parts; null where the first reply holds everything.</param>
    /// <param name="first">The reply that came with the opening.</param>
    /// <param name="finished">Told the index and the sum of each part of several that is fetched; null for nobody.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OssIntegrityException">What arrived isn't what OSS holds.</exception>
    internal async ValueTask<DownloadedBytes> FetchNewAsync(PartPlan? plan, PartBody first, Action<int, ulong>? finished, CancellationToken cancellationToken)
    {
        if (plan is { Count: > 1 })
        {
            return await FetchAsync(plan, new PartSums(plan), first, 0, finished, cancellationToken).ConfigureAwait(false);
        }

        var length = await FileChunks.WriteAsync(first.ReadAsync, file, offset, cancellationToken).ConfigureAwait(false);
        source.Facts.Compare(first.Crc64, job);
        return new DownloadedBytes(first.Crc64, length, Parts: 1);
    }

    /// <summary>Fetches all that isn't finished, and compares the whole with what OSS says of it.</summary>
    /// <param name="plan">The parts.</param>
    /// <param name="sums">The sums of parts that are finished; those fetched now are added.</param>
    /// <param name="first">A reply that came with the opening, the body of the part <paramref name="firstIndex"/>; null for none.</param>
    /// <param name="firstIndex">The index of that part.</param>
    /// <param name="finished">Told the index and the sum of each part that is fetched; null for nobody.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OssIntegrityException">What arrived isn't what OSS holds.</exception>
    internal async ValueTask<DownloadedBytes> FetchAsync(PartPlan plan, PartSums sums, PartBody? first, int firstIndex, Action<int, ulong>? finished, CancellationToken cancellationToken)
    {
        if (first is not null && first.Length != plan[firstIndex].Length)
        {
            // Parts had to grow beyond what the first request asked for.
            await first.DisposeAsync().ConfigureAwait(false);
            first = null;
        }

        var missing = Missing(plan, sums, firstIndex);
        await ParallelRun.ForEachAsync(
            missing,
            Math.Min(job.Options.Parallelism, missing.Count),
            async (index, stop) =>
            {
                var body = index == firstIndex && first is not null ? first : await source.OpenPartAsync(plan[index], stop).ConfigureAwait(false);
                await using (body.ConfigureAwait(false))
                {
                    await FileChunks.WriteAsync(body.ReadAsync, file, offset + plan[index].Offset, stop).ConfigureAwait(false);
                }

                sums[index] = body.Crc64;
                job.Retries.GiveBack();
                finished?.Invoke(index, body.Crc64);
            },
            cancellationToken).ConfigureAwait(false);
        var crc = sums.Combined();
        source.Facts.Compare(crc, job);
        return new DownloadedBytes(crc, plan.Length, plan.Count);
    }

    // The part whose reply is open comes first: its connection is waiting.
    private static List<int> Missing(PartPlan plan, PartSums sums, int firstIndex)
    {
        var missing = new List<int>();
        for (var index = 0; index < plan.Count; index++)
        {
            if (sums[index] is null)
            {
                missing.Insert(index == firstIndex ? 0 : missing.Count, index);
            }
        }

        return missing;
    }
}
