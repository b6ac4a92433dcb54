namespace OssGen;

/// <summary>The part that is being filled, in buffers whose size grows with the object.</summary>
internal sealed class WriteBuffer : IDisposable
{
    private readonly TransferJob _job;
    private readonly IEnumerator<PartStage> _stages;
    private PartPool? _pool;
    private byte[]? _buffer;
    private int _filled;
    private int _number = 1;
    private long _offset;

    internal WriteBuffer(TransferJob job)
    {
        _job = job;
        _stages = GrowingPlan.Stages(job.Options.PartSize).GetEnumerator();
    }

    /// <summary>Whether there is no buffer to fill.</summary>
    internal bool IsAbsent => _buffer is null;

    internal bool IsFull => _buffer is not null && _filled == _buffer.Length;

    /// <summary>Whether the next buffer is of another size than those before, which must have come back by then.</summary>
    internal bool NeedsOtherSize => _pool is not null && _number >= _stages.Current.FirstNumber + _stages.Current.Parts;

    /// <summary>What was filled in so far.</summary>
    internal ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _filled);

    /// <summary>Gets an empty buffer.</summary>
    /// <exception cref="InvalidOperationException">All parts that an object can have are used.</exception>
    internal async ValueTask RentAsync(CancellationToken cancellationToken)
    {
        if (_pool is null || NeedsOtherSize)
        {
            if (!_stages.MoveNext())
            {
                throw new InvalidOperationException(
                    $"An object that is written holds at most {GrowingPlan.Capacity(_job.Options.PartSize)} bytes with parts from {_job.Options.PartSize} bytes up. Set a larger PartSize.");
            }

            _pool?.Dispose();
            _pool = _job.CreatePool(_stages.Current.PartSize);
        }

        _buffer = await _pool.RentAsync(cancellationToken).ConfigureAwait(false);
        _filled = 0;
    }

    /// <summary>Copies as much as fits; returns how much that was.</summary>
    internal int Append(ReadOnlyMemory<byte> bytes)
    {
        var count = Math.Min(bytes.Length, _buffer!.Length - _filled);
        bytes.Span[..count].CopyTo(_buffer.AsSpan(_filled));
        _filled += count;
        return count;
    }

    /// <summary>Hands the filled buffer over as the next part; its new owner gives it back.</summary>
    internal BufferedPart TakeFull()
    {
        var part = new BufferedPart(_pool!, _buffer!, new PartRange(_number, _offset, _filled));
        _buffer = null;
        _number++;
        _offset = part.Range.End;
        return part;
    }

    public void Dispose()
    {
        if (_buffer is { } rented)
        {
            _buffer = null;
            _pool!.Return(rented);
        }

        _pool?.Dispose();
        _stages.Dispose();
    }
}
