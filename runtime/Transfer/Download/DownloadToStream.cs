using System.Buffers;
using OssGen.Download;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>
/// Downloads an object's bytes to a stream, in order, while later parts are fetched concurrently. Each part in progress has its own buffer.
/// Buffers are rented in part order, so that later parts never block the next one.
/// </summary>
/// <param name="context">The transfer.</param>
/// <param name="source">The object.</param>
/// <param name="destination">The stream to write to.</param>
internal sealed class DownloadToStream(TransferContext context, DownloadSource source, Stream destination)
{
    /// <summary>The number of bytes written to the destination so far.</summary>
    internal long Written { get; private set; }

    /// <summary>
    /// Copies all bytes of a source that has just been opened, in parts of the given size when there are several; each must fit in one
    /// buffer.
    /// </summary>
    /// <exception cref="OssIntegrityException">The received bytes differ from those of OSS.</exception>
    internal ValueTask<OssTransferResult> CopyAsync(long partSize, CancellationToken cancellationToken)
    {
        var plan = source.Facts.IsDivisible ? new PartPlan(source.Facts.Length!.Value, partSize) : null;
        return plan is { Count: > 1 } ? CopyPartsAsync(plan, cancellationToken) : CopyWholeAsync(source.First!, cancellationToken);
    }

    /// <summary>
    /// Copies the body of a single reply. When the length of the body is known in advance, its last bytes are written only after the CRC-64
    /// has been compared.
    /// </summary>
    private async ValueTask<OssTransferResult> CopyWholeAsync(PartBody body, CancellationToken cancellationToken)
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

    /// <summary>Copies all parts. The last part is written only after the combined CRC-64 of all parts has been compared.</summary>
    private async ValueTask<OssTransferResult> CopyPartsAsync(PartPlan plan, CancellationToken cancellationToken)
    {
        var ahead = new ReadAhead(context, source, plan.PartSize, most: context.Options.Parallelism, isSequential: true);
        await using (ahead.ConfigureAwait(false))
        {
            var crc = 0UL;
            for (var position = 0L; position < plan.Length;)
            {
                var part = await ahead.AtAsync(position, cancellationToken).ConfigureAwait(false);
                crc = OssCrc64.Combine(crc, part.Crc64, part.Length);
                position += part.Length;
                if (position == plan.Length)
                {
                    source.Compare(crc);
                }

                await WriteAsync(part.Bytes, cancellationToken).ConfigureAwait(false);
            }

            return source.Result(crc, plan.Length, plan.Count);
        }
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        Written += bytes.Length;
    }
}
