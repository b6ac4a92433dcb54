using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

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
    private PartPool _pool;
    private long _partSize;
    private int _lastOfStage;
    private BufferedPart? _first;

    private PartFeed(TransferJob job, StreamParts stream, PartPlan? plan, long firstPartSize)
    {
        _job = job;
        _stream = stream;
        _firstPartSize = firstPartSize;
        _stages = StagesOf(plan, firstPartSize).GetEnumerator();
        // The pool of the first stage; an object that is shorter than a part needs no more than itself.
        _pool = Resize(plan is null ? firstPartSize : Math.Min(firstPartSize, Math.Max(plan.Length, 1)));
    }

    /// <summary>Whether the stream gave nothing at all.</summary>
    internal bool IsEmpty { get; private set; }

    /// <summary>Parts that may be in buffers at a time.</summary>
    internal int Capacity { get; private set; }

    /// <summary>Reads the first part.</summary>
    /// <param name="job">The transfer.</param>
    /// <param name="stream">The stream, at its start.</param>
    /// <param name="plan">How it is cut; null when its length isn't known.</param>
    /// <param name="partSize">Bytes in each part, the first ones where they grow.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async ValueTask<PartFeed> StartAsync(TransferJob job, StreamParts stream, PartPlan? plan, long partSize, CancellationToken cancellationToken)
    {
        var feed = new PartFeed(job, stream, plan, partSize);
        try
        {
            feed._first = await feed.ReadAsync(cancellationToken).ConfigureAwait(false);
            feed.IsEmpty = feed._first is null;
            return feed;
        }
        catch
        {
            feed.Dispose();
            throw;
        }
    }

    /// <summary>All there is, if one part holds it.</summary>
    internal bool TryGetWhole(out OssContent content)
    {
        content = _first?.Content ?? OssContent.Empty;
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
            _pool.Dispose();
            _pool = Resize(stage.PartSize);
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
        return Interlocked.Exchange(ref _first, null) ?? await ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _first?.Dispose();
        _pool.Dispose();
        _stages.Dispose();
    }

    private static IEnumerable<PartStage> StagesOf(PartPlan? plan, long firstPartSize) =>
        plan is null ? GrowingPlan.Stages(firstPartSize) : [new PartStage(1, Math.Max(plan.Count, 1), plan.PartSize)];

    private PartPool Resize(long partSize)
    {
        var plan = _job.PlanBuffers(partSize);
        _partSize = partSize;
        Capacity = plan.Parts;
        return _job.CreatePool(plan);
    }

    private async ValueTask<BufferedPart?> ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new PartBuffer(_pool, _partSize);
        PartRange? range = null;
        try
        {
            range = await _stream.NextAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (range is null)
            {
                buffer.Dispose();
            }
        }

        return range is { } read ? new BufferedPart(buffer, read) : null;
    }

    private InvalidOperationException TooLong() => new(
        $"The stream holds more than {GrowingPlan.Capacity(_firstPartSize)} bytes, the most that {PartRules.MaxParts} parts from {_firstPartSize} bytes up can hold. Set a larger PartSize.");
}
