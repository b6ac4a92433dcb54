using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>
/// The parts of a stream, which are read into buffers. The first part is read before anything is sent, so that a short stream is uploaded
/// in one call. A longer stream is uploaded in stages, each with buffers of its part size.
/// </summary>
/// <param name="context">The transfer.</param>
/// <param name="content">The content, which is read once.</param>
/// <param name="plan">The division into parts; null when the length isn't known.</param>
/// <param name="firstPartSize">The part size in bytes; that of the first stage when parts grow.</param>
internal sealed class StreamParts(TransferContext context, OssContent content, PartPlan? plan, long firstPartSize) : IAsyncDisposable
{
    // An object shorter than a part needs a buffer of only its own length.
    private readonly PartBuffers _buffers = new(
        context, plan is null
            ? GrowingPlan.Stages(firstPartSize)
            : [new PartStage(1, Math.Max(plan.Count, 1), Math.Min(plan.PartSize, Math.Max(plan.Length, 1)))]);

    private readonly long? _length = content.Length;
    private readonly Stream _stream = content.OpenRead();
    private readonly Slots _turn = new(1);
    private volatile bool _isEnded;
    private PartBuffer? _first;

    /// <summary>The maximum number of parts that are in buffers at the same time.</summary>
    internal int PartsAtATime => _buffers.PartsAtATime;

    /// <summary>
    /// Reads the first part. For an empty stream, this is an empty part, because an upload can't be completed without a part. Returns the
    /// whole content if the stream ends within the first part, otherwise null.
    /// </summary>
    internal async ValueTask<OssContent?> BeginAsync(CancellationToken cancellationToken)
    {
        _buffers.TryBeginStage();
        _first = await ReadPartAsync(cancellationToken).ConfigureAwait(false) ?? _buffers.Number(_buffers.Create());
        return _isEnded ? _first.Content : null;
    }

    /// <summary>Begins the next stage, in which parts have another size; returns false when the stream has ended.</summary>
    /// <exception cref="InvalidOperationException">The stream has more bytes than the parts of an object can hold.</exception>
    internal async ValueTask<bool> TryBeginStageAsync(CancellationToken cancellationToken)
    {
        if (_isEnded || _buffers.TryBeginStage())
        {
            return !_isEnded;
        }

        return await _stream.ReadAsync(new byte[1], cancellationToken).ConfigureAwait(false) == 0
            ? false
            : throw new InvalidOperationException(
            $"The stream holds more than {GrowingPlan.Capacity(firstPartSize)} bytes, the most that {PartLimits.MaxParts} parts from "
                + $"{firstPartSize} bytes up can hold. Set a larger PartSize.");
    }

    /// <summary>
    /// Returns one item for each part that the current stage can have, until the stream ends. Only one worker at a time may enumerate the
    /// items.
    /// </summary>
    internal IEnumerable<int> Turns()
    {
        var count = _buffers.PartsLeft + (_first is null ? 0 : 1);
        return Enumerable.Repeat(0, count).TakeWhile(_ => _first is not null || !_isEnded);
    }

    /// <summary>
    /// Returns the next part and takes a slot for it, in one step, so that slots are taken in part order. When the stream has ended, takes
    /// no slot and returns null.
    /// </summary>
    /// <param name="takeSlot">The function that takes the slot.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    internal async ValueTask<PartBuffer?> TakeAsync(Func<CancellationToken, ValueTask> takeSlot, CancellationToken cancellationToken)
    {
        PartBuffer? part = null;
        using var turn = await _turn.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            part = Interlocked.Exchange(ref _first, null) ?? await ReadPartAsync(cancellationToken).ConfigureAwait(false);
            if (part is not null)
            {
                await takeSlot(cancellationToken).ConfigureAwait(false);
            }

            return part;
        }
        catch
        {
            part?.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _first?.Dispose();
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Reads the next part; returns null when the stream has ended. A part that isn't full is the last one.</summary>
    private async ValueTask<PartBuffer?> ReadPartAsync(CancellationToken cancellationToken)
    {
        var part = _buffers.Create();
        try
        {
            while (!_isEnded && !part.IsFull)
            {
                if (part.Free.IsEmpty)
                {
                    await part.RentAsync(cancellationToken).ConfigureAwait(false);
                }

                var free = part.Free;
                var count = await _stream.ReadAtLeastAsync(free, free.Length, throwOnEndOfStream: false, cancellationToken)
                    .ConfigureAwait(false);
                part.Advance(count);
                _isEnded = count < free.Length || _buffers.End + part.Length == _length;
            }

            if (part.Length > 0)
            {
                return _buffers.Number(part);
            }
        }
        catch
        {
            part.Dispose();
            throw;
        }

        part.Dispose();
        return null;
    }
}
