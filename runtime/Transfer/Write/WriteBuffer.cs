using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;
using OssGen.Transfer.Upload;

namespace OssGen.Transfer.Write;

/// <summary>The part that is being filled, in buffers; its size grows with the object.</summary>
internal sealed class WriteBuffer : IDisposable
{
    private readonly TransferJob _job;
    private readonly IEnumerator<PartStage> _stages;
    private PartPool? _pool;
    private PartBuffer? _part;
    private int _number = 1;
    private long _offset;

    internal WriteBuffer(TransferJob job)
    {
        _job = job;
        _stages = GrowingPlan.Stages(job.Options.PartSize).GetEnumerator();
    }

    /// <summary>Whether there is no part to fill.</summary>
    internal bool IsAbsent => _part is null;

    internal bool IsFull => _part is { IsFull: true };

    /// <summary>Whether a buffer has to be rented before more can be filled in.</summary>
    internal bool HasNoRoom => _part is null || _part.Free.IsEmpty;

    /// <summary>Whether the next part is of another size than those before, whose buffers must have come back by then.</summary>
    internal bool NeedsOtherSize => _pool is not null && _number >= _stages.Current.FirstNumber + _stages.Current.Parts;

    /// <summary>What was filled in so far.</summary>
    internal OssContent Content => _part?.ToContent(OssContent.DefaultContentType) ?? OssContent.Empty;

    /// <summary>Gets an empty buffer, for the part at hand or a new one.</summary>
    /// <exception cref="InvalidOperationException">All parts that an object can have are used.</exception>
    internal async ValueTask RentAsync(CancellationToken cancellationToken)
    {
        if (_part is null)
        {
            if (_pool is null || NeedsOtherSize)
            {
                BeginStage();
            }

            _part = new PartBuffer(_pool!, _stages.Current.PartSize);
        }

        await _part.RentAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Copies as much as fits; returns how much that was.</summary>
    internal int Append(ReadOnlyMemory<byte> bytes)
    {
        var free = _part!.Free;
        var count = Math.Min(bytes.Length, free.Length);
        bytes[..count].CopyTo(free);
        _part.Advance(count);
        return count;
    }

    /// <summary>Hands what is filled over as the next part; its new owner gives the buffers back.</summary>
    internal BufferedPart Take()
    {
        var part = new BufferedPart(_part!, new PartRange(_number, _offset, _part!.Length));
        _part = null;
        _number++;
        _offset = part.Range.End;
        return part;
    }

    public void Dispose()
    {
        _part?.Dispose();
        _part = null;
        _pool?.Dispose();
        _stages.Dispose();
    }

    private void BeginStage()
    {
        if (!_stages.MoveNext())
        {
            throw new InvalidOperationException(
                $"An object that is written holds at most {GrowingPlan.Capacity(_job.Options.PartSize)} bytes with parts from {_job.Options.PartSize} bytes up. Set a larger PartSize.");
        }

        _pool?.Dispose();
        _pool = _job.CreatePool(_job.PlanBuffers(_stages.Current.PartSize));
    }
}
