using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>
/// The parts of a stream, in buffers. The first part is read before anything is sent, so that a short stream is uploaded in one call;
/// a longer one is uploaded in stages, each with buffers of its part size.
/// </summary>
/// <param name="context">The transfer.</param>
/// <param name="content">The content; it is read once.</param>
/// <param name="plan">How it is cut; null when its length isn't known.</param>
/// <param name="firstPartSize">Bytes in each part, the first ones where they grow.</param>
internal sealed class StreamParts(TransferContext context, OssContent content, PartPlan? plan, long firstPartSize) : IAsyncDisposable
{
    // An object that is shorter than a part needs no more than itself.
    private readonly PartBuffers _buffers = new(
        context, plan is null
            ? GrowingPlan.Stages(firstPartSize)
            : [new PartStage(1, Math.Max(plan.Count, 1), Math.Min(plan.PartSize, Math.Max(plan.Length, 1)))]);

    private readonly long? _length = content.Length;
    private readonly Stream _stream = content.OpenRead();
    private readonly Slots _turn = new(1);
    private volatile bool _isEnded;
    private PartBuffer? _first;

    /// <summary>Parts that may be in buffers at a time.</summary>
    internal int PartsAtATime => _buffers.PartsAtATime;

    /// <summary>
    /// Reads the first part; of a stream that gives nothing that is one without bytes, which an upload needs to be completed.
    /// </summary>
    internal async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        _buffers.TryBeginStage();
        _first = await ReadPartAsync(cancellationToken).ConfigureAwait(false) ?? _buffers.Number(_buffers.Create());
    }

    /// <summary>The whole content, when it fits in one part.</summary>
    internal bool TryGetWhole(out OssContent whole)
    {
        whole = _first!.Content;
        return _isEnded;
    }

    /// <summary>Continues with parts of another size; false when the stream has ended.</summary>
    /// <exception cref="InvalidOperationException">The stream continues after the last part that an object can have.</exception>
    internal async ValueTask<bool> TryBeginStageAsync(CancellationToken cancellationToken)
    {
        if (_isEnded || _buffers.TryBeginStage())
        {
            return !_isEnded;
        }

        return await _stream.ReadAsync(new byte[1], cancellationToken).ConfigureAwait(false) == 0
            ? false
            : throw new InvalidOperationException(
            $"The stream holds more than {GrowingPlan.Capacity(firstPartSize)} bytes, the most that {PartLimits.MaxParts} parts from {firstPartSize} bytes up can hold. Set a larger PartSize.");
    }

    /// <summary>As many turns as the stage may have parts, until the stream ends. Enumerated by one worker at a time.</summary>
    internal IEnumerable<int> Turns()
    {
        for (var number = _first?.Range.Number ?? _buffers.LastNumber + 1; number <= _buffers.LastOfStage
            && (_first is not null || !_isEnded); number++)
        {
            yield return number;
        }
    }

    /// <summary>
    /// The next part and a slot for it, in one step, so that slots are taken in the order of parts. Null when the stream has ended; then no
    /// slot is taken.
    /// </summary>
    /// <param name="takeSlot">Takes the slot.</param>
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

    /// <summary>Fills the next part; a shorter one is the last. Null when nothing follows.</summary>
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
