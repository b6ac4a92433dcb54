using Microsoft.Win32.SafeHandles;
using OssGen.Download;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>
/// Downloads the bytes of an object to an open file. Parts are fetched concurrently and in any order, and are written to their positions.
/// </summary>
/// <param name="context">The transfer.</param>
/// <param name="source">The object.</param>
/// <param name="file">The file to write to.</param>
/// <param name="offset">The position in the file of the first downloaded byte.</param>
/// <param name="finished">Receives each finished part and its CRC-64, when there are several parts; null for none.</param>
internal sealed class DownloadToHandle(
    TransferContext context, DownloadSource source, SafeFileHandle file, long offset, Action<PartRange, ulong>? finished)
{
    /// <summary>Fetches all bytes of a source that has just been opened, in parts when there are several.</summary>
    /// <exception cref="OssIntegrityException">The received bytes differ from those of OSS.</exception>
    internal async ValueTask<OssTransferResult> FetchNewAsync(CancellationToken cancellationToken)
    {
        if (source.Plan is { Count: > 1 } plan)
        {
            return await FetchAsync(plan, new PartChecksums(plan), cancellationToken).ConfigureAwait(false);
        }

        var first = source.First!;
        var length = await FileChunks.WriteAsync(first.ReadAsync, file, offset, cancellationToken).ConfigureAwait(false);
        source.Compare(first.Crc64);
        return source.Result(first.Crc64, length, parts: 1);
    }

    /// <summary>Fetches all unfinished parts, and compares the combined CRC-64 of all parts with the CRC-64 reported by OSS.</summary>
    /// <param name="plan">The parts.</param>
    /// <param name="sums">The checksums of the finished parts; those of the parts fetched now are added.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="OssIntegrityException">The received bytes differ from those of OSS.</exception>
    internal async ValueTask<OssTransferResult> FetchAsync(PartPlan plan, PartChecksums sums, CancellationToken cancellationToken)
    {
        // In part order, so that the part whose reply is open is first: its connection is waiting.
        var missing = plan.Parts.Where(part => sums[part.Number - 1] is null).ToList();
        await ParallelRun.ForEachAsync(missing, context.Options.Parallelism, FetchPartAsync, cancellationToken).ConfigureAwait(false);
        var crc = sums.Combined();
        source.Compare(crc);
        return source.Result(crc, plan.Length, plan.Count);

        async ValueTask FetchPartAsync(PartRange part, CancellationToken stop)
        {
            var body = await source.OpenPartAsync(part, stop).ConfigureAwait(false);
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
