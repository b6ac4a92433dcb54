using OssGen.Download;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>A part that has arrived in a buffer, which goes back to its pool when this is disposed.</summary>
internal sealed class FilledPart : IDisposable
{
    private readonly PartPool _pool;
    private byte[]? _buffer;

    private FilledPart(PartPool pool, byte[] buffer, int length, ulong crc)
    {
        _pool = pool;
        _buffer = buffer;
        Bytes = buffer.AsMemory(0, length);
        Crc64 = crc;
    }

    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>CRC-64 of the bytes.</summary>
    internal ulong Crc64 { get; }

    /// <summary>Reads one part into a buffer of the pool.</summary>
    /// <param name="job">The job it belongs to.</param>
    /// <param name="source">The object.</param>
    /// <param name="part">The part; it fits a buffer.</param>
    /// <param name="opened">The part's body, where it is open already; it is disposed with the reading. Null to ask for it.</param>
    /// <param name="pool">Where the buffer comes from; it goes back there when the reading fails.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    internal static async Task<FilledPart> ReadAsync(TransferJob job, DownloadSource source, PartRange part, PartBody? opened, PartPool pool, CancellationToken cancellationToken)
    {
        var buffer = await pool.RentAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var body = opened ?? await source.OpenPartAsync(part, cancellationToken).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                var filled = await FileChunks.FillAsync(body.ReadAsync, buffer.AsMemory(0, (int)part.Length), cancellationToken).ConfigureAwait(false);
                job.Retries.GiveBack();
                return new FilledPart(pool, buffer, filled, body.Crc64);
            }
        }
        catch
        {
            pool.Return(buffer);
            throw;
        }
    }

    /// <summary>Waits for readings that nobody wants any more, and gives their buffers back. Their failures are of no interest: they were cancelled, or another's failure came first.</summary>
    internal static async ValueTask DropAsync(IEnumerable<Task<FilledPart>> readings)
    {
        foreach (var reading in readings)
        {
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (reading.IsCompletedSuccessfully)
            {
                (await reading.ConfigureAwait(false)).Dispose();
            }
        }
    }

    public void Dispose()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null;
            _pool.Return(buffer);
        }
    }
}
