using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>
/// The parts of a stream, in buffers. Its first part is read before anything is sent, so that a short stream goes up in one call; then it goes stage by stage,
/// each with buffers of its size.
/// </summary>
internal sealed class StreamParts : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly long? _length;
    private readonly long _firstPartSize;
    private readonly PartBuffers _buffers;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile bool _isEnded;
    private PartBuffer? _first;

    private StreamParts(TransferContext context, OssContent content, PartPlan? plan, long firstPartSize)
    {
        // An object that is shorter than a part needs no more than itself.
        _buffers = new PartBuffers(context, plan is null ? GrowingPlan.Stages(firstPartSize) : [new PartStage(1, Math.Max(plan.Count, 1), Math.Min(plan.PartSize, Math.Max(plan.Length, 1)))]);
        _firstPartSize = firstPartSize;
        _length = content.Length;
        _stream = content.OpenRead();
    }

    /// <summary>Whether the stream gave nothing at all.</summary>
    internal bool IsEmpty { get; private set; }

    /// <summary>Parts that may be in buffers at a time.</summary>
    internal int PartsAtATime => _buffers.PartsAtATime;

    /// <summary>Opens the content and reads the first part.</summary>
    /// <param name="context">The transfer.</param>
    /// <param name="content">The content; it is read once.</param>
    /// <param name="plan">How it is cut; null when its length isn't known.</param>
    /// <param name="partSize">Bytes in each part, the first ones where they grow.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async ValueTask<StreamParts> OpenAsync(TransferContext context, OssContent content, PartPlan? plan, long partSize, CancellationToken cancellationToken)
    {
        var parts = new StreamParts(context, content, plan, partSize);
        try
        {
            parts._buffers.TryBeginStage();
            parts._first = await parts.ReadPartAsync(cancellationToken).ConfigureAwait(false);
            parts.IsEmpty = parts._first is null;
            return parts;
        }
        catch
        {
            await parts.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The whole content, when it fits in one part.</summary>
    internal bool TryGetWhole(out OssContent content)
    {
        content = _first?.Content ?? OssContent.Empty;
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

        return await _stream.ReadAsync(new byte[1], cancellationToken).ConfigureAwait(false) == 0 ? false : throw new InvalidOperationException(
            $"The stream holds more than {GrowingPlan.Capacity(_firstPartSize)} bytes, the most that {PartRules.MaxParts} parts from {_firstPartSize} bytes up can hold. Set a larger PartSize.");
    }

    /// <summary>As many turns as the stage may have parts, until the stream ends. Enumerated by one worker at a time.</summary>
    internal IEnumerable<int> Turns()
    {
        for (var number = _first?.Range.Number ?? _buffers.LastNumber + 1; number <= _buffers.LastOfStage && (_first is not null || !_isEnded); number++)
        {
            yield return number;
        }
    }

    /// <summary>The next part and a slot for it, in one step, so that slots are taken in the order of parts. Null when the stream has ended; then no slot is taken.</summary>
    /// <param name="takeSlot">Takes the slot.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    internal async ValueTask<PartBuffer?> TakeAsync(Func<CancellationToken, ValueTask> takeSlot, CancellationToken cancellationToken)
    {
        PartBuffer? part = null;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
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
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _first?.Dispose();
        _buffers.Dispose();
        _turn.Dispose();
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
                var count = await _stream.ReadAtLeastAsync(free, free.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
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
