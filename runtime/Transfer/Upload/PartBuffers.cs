using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>
/// The buffers for the parts of one object, which are filled one after the other. The part size may grow from stage to stage. Each stage
/// has its own pool of buffers.
/// </summary>
internal sealed class PartBuffers(TransferContext context, IEnumerable<PartStage> stages)
{
    private readonly IEnumerator<PartStage> _stages = stages.GetEnumerator();
    private BufferPool? _pool;
    private PartRange _last;

    /// <summary>The total number of bytes in all parts filled so far.</summary>
    internal long End => _last.End;

    /// <summary>The number of further parts that the current stage can have.</summary>
    internal int PartsLeft => _stages.Current.LastNumber - _last.Number;

    /// <summary>The maximum number of parts of the current stage that are in buffers at the same time.</summary>
    internal int PartsAtATime => _pool!.Parts;

    /// <summary>
    /// Whether the next part belongs to another stage. All buffers of the current stage must be returned before the next stage begins.
    /// </summary>
    internal bool IsStageOver => _pool is null || PartsLeft <= 0;

    /// <summary>Begins the next stage; returns false when there are no more stages.</summary>
    internal bool TryBeginStage()
    {
        var hasNext = _stages.MoveNext();
        _pool = hasNext ? context.CreatePoolForAnySize(_stages.Current.PartSize) : _pool;
        return hasNext;
    }

    /// <summary>Creates an empty part of the current stage.</summary>
    internal PartBuffer Create() => new(_pool!, _stages.Current.PartSize);

    /// <summary>Assigns the next number and position in the object to a filled part, and returns the part.</summary>
    internal PartBuffer Number(PartBuffer part)
    {
        part.Range = _last = new PartRange(_last.Number + 1, _last.End, part.Length);
        return part;
    }
}
