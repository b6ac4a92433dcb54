namespace OssGen;

/// <summary>
/// The parts of a stream, in buffers. Its first part is read before anything is sent, so that a short stream goes up in one call; then it goes stage by stage,
/// each with buffers of its size.
/// </summary>
internal sealed class PartFeed : IDisposable
{
    private readonly TransferJob _job;
    private readonly StreamParts _stream;
    private readonly IEnumerator<PartStage> _stages;
    private readonly long _firstPartSize;
    private PartPool? _pool;
    private int _lastOfStage;
    private BufferedPart? _first;

    private PartFeed(TransferJob job, StreamParts stream, PartPlan? plan, long firstPartSize)
    {
        _job = job;
        _stream = stream;
        _firstPartSize = firstPartSize;
        _stages = StagesOf(plan, firstPartSize).GetEnumerator();
    }

    /// <summary>Whether the stream gave nothing at all.</summary>
    internal bool IsEmpty { get; private init; }

    /// <summary>Parts that may be in buffers at a time.</summary>
    internal int Capacity => _pool!.Capacity;

    /// <summary>Reads the first part.</summary>
    /// <param name="job">The transfer.</param>
    /// <param name="stream">The stream, at its start.</param>
    /// <param name="plan">How it is cut; null when its length isn't known.</param>
    /// <param name="partSize">Bytes in each part, the first ones where they grow.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async ValueTask<PartFeed> StartAsync(TransferJob job, StreamParts stream, PartPlan? plan, long partSize, CancellationToken cancellationToken)
    {
        // The pool of the first stage; an object that is shorter than a part needs no more than itself.
        var pool = job.CreatePool(plan is null ? partSize : Math.Min(partSize, Math.Max(plan.Length, 1)));
        var first = await ReadAsync(pool, stream, cancellationToken).ConfigureAwait(false);
        return new PartFeed(job, stream, plan, partSize) { _pool = pool, _first = first, IsEmpty = first is null };
    }

    /// <summary>All there is, if one buffer holds it.</summary>
    internal bool TryGetWhole(out ReadOnlyMemory<byte> bytes)
    {
        bytes = _first?.Bytes ?? default;
        return _stream.IsEnded;
    }

    /// <summary>Goes on to parts of another size; false when the stream has ended.</summary>
    /// <exception cref="InvalidOperationException">The stream goes on after the last part that an object can have.</exception>
    internal async ValueTask<bool> TryBeginStageAsync(CancellationToken cancellationToken)
    {
        if (_stream.IsEnded && _first is null)
        {
            return false;
        }

        if (!_stages.MoveNext())
        {
            return await _stream.HasMoreAsync(cancellationToken).ConfigureAwait(false) ? throw TooLong() : false;
        }

        var stage = _stages.Current;
        _lastOfStage = stage.FirstNumber + stage.Parts - 1;
        if (stage.FirstNumber > 1)
        {
            _pool!.Dispose();
            _pool = _job.CreatePool(stage.PartSize);
        }

        return true;
    }

    /// <summary>As many turns as the stage may have parts, until the stream ends. Enumerated by one worker at a time.</summary>
    internal IEnumerable<int> Turns()
    {
        for (var number = _first?.Range.Number ?? _stream.Parts + 1; number <= _lastOfStage && (_first is not null || !_stream.IsEnded); number++)
        {
            yield return number;
        }
    }

    /// <summary>The next part, or null when the stream has ended.</summary>
    internal async ValueTask<BufferedPart?> NextAsync(CancellationToken cancellationToken)
    {
        return Interlocked.Exchange(ref _first, null) ?? await ReadAsync(_pool!, _stream, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _first?.Dispose();
        _pool?.Dispose();
        _stages.Dispose();
    }

    private static IEnumerable<PartStage> StagesOf(PartPlan? plan, long firstPartSize) =>
        plan is null ? GrowingPlan.Stages(firstPartSize) : [new PartStage(1, Math.Max(plan.Count, 1), plan.PartSize)];

    private static async ValueTask<BufferedPart?> ReadAsync(PartPool pool, StreamParts stream, CancellationToken cancellationToken)
    {
        var buffer = await pool.RentAsync(cancellationToken).ConfigureAwait(false);
        PartRange? range = null;
        try
        {
            range = await stream.NextAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (range is null)
            {
                pool.Return(buffer);
            }
        }

        return range is { } read ? new BufferedPart(pool, buffer, read) : null;
    }

    private InvalidOperationException TooLong() => new(
        $"The stream holds more than {GrowingPlan.Capacity(_firstPartSize)} bytes, the most that {PartRules.MaxParts} parts from {_firstPartSize} bytes up can hold. Set a larger PartSize.");
}
