using System.Buffers;
using OssGen.Download;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>
/// Hands the bytes of an object out in their order while later parts arrive next to them. Each part under way has a buffer of its own,
/// taken in the order of parts before anything else, so that later parts never keep the next one waiting.
/// </summary>
/// <param name="context">The transfer.</param>
/// <param name="source">The object.</param>
/// <param name="destination">Where the bytes go.</param>
internal sealed class DownloadToStream(TransferContext context, DownloadSource source, Stream destination)
{
    /// <summary>Bytes that the destination has taken.</summary>
    internal long Written { get; private set; }

    /// <summary>
    /// Moves everything that comes with one reply; the last bytes only after all were compared, where their end is known beforehand.
    /// </summary>
    /// <exception cref="OssIntegrityException">What arrived isn't what OSS holds.</exception>
    internal async ValueTask<OssTransferResult> CopyAsync(PartBody body, CancellationToken cancellationToken)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(FileChunks.ChunkSize);
        try
        {
            while (await FileChunks.FillAsync(body.ReadAsync, chunk, cancellationToken).ConfigureAwait(false) is var count and > 0)
            {
                if (body.Count == body.Length)
                {
                    source.Compare(body.Crc64);
                }

                await WriteAsync(chunk.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }

            source.Compare(body.Crc64);
            return source.Result(body.Crc64, body.Count, parts: 1);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    /// <summary>Moves all parts; the last one only after the whole was compared.</summary>
    /// <param name="plan">The parts; each fits a buffer.</param>
    /// <param name="first">The body of the first part.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="OssIntegrityException">What arrived isn't what OSS holds.</exception>
    internal async ValueTask<OssTransferResult> CopyAsync(PartPlan plan, PartBody first, CancellationToken cancellationToken)
    {
        var pool = context.CreatePool(plan.PartSize);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = new Queue<Task<PartBuffer>>(pool.Parts);
        var next = 0;
        var crc = 0UL;
        try
        {
            for (var index = 0; index < plan.Count; index++)
            {
                for (; next < plan.Count && next - index < pool.Parts; next++)
                {
                    underWay.Enqueue(source.ReadPartAsync(plan[next], next == 0 ? first : null, pool, stop.Token));
                }

                using var part = await underWay.Dequeue().ConfigureAwait(false);
                crc = OssCrc64.Combine(crc, part.Crc64, part.Length);
                if (index == plan.Count - 1)
                {
                    source.Compare(crc);
                }

                await WriteAsync(part.Bytes, cancellationToken).ConfigureAwait(false);
            }

            return source.Result(crc, plan.Length, plan.Count);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The download was cancelled by its caller.", cancellationToken);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await PartBuffer.DropAsync(underWay).ConfigureAwait(false);
        }
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        Written += bytes.Length;
    }
}
