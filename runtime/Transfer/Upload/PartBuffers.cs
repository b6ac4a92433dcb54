using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>
/// The buffers for the parts of one object, which are filled one after the other. Parts may grow from stage to stage; each stage has a pool
/// for parts of its size.
/// </summary>
internal sealed class PartBuffers(TransferContext context, IEnumerable<PartStage> stages)
{
    private readonly IEnumerator<PartStage> _stages = stages.GetEnumerator();
    private BufferPool? _pool;
    private PartRange _last;

    /// <summary>Number of the latest part that was filled; 0 before.</summary>
    internal int LastNumber => _last.Number;

    /// <summary>Bytes in all parts that were filled.</summary>
    internal long End => _last.End;

    /// <summary>Number of the last part that the stage may have.</summary>
    internal int LastOfStage => _stages.Current.LastNumber;

    /// <summary>Parts of the stage that may be in buffers at a time.</summary>
    internal int PartsAtATime => _pool!.Parts;

    /// <summary>
    /// Whether the next part belongs to another stage. The buffers of the present one must have come back before that begins.
    /// </summary>
    internal bool IsStageOver => _pool is null || LastNumber >= LastOfStage;

    /// <summary>Begins the next stage; false when there is none.</summary>
    internal bool TryBeginStage()
    {
        var hasNext = _stages.MoveNext();
        _pool = hasNext ? context.CreatePoolForAnySize(_stages.Current.PartSize) : _pool;
        return hasNext;
    }

    /// <summary>An empty part.</summary>
    internal PartBuffer Create() => new(_pool!, _stages.Current.PartSize);

    /// <summary>Gives a part that was filled its place in the object.</summary>
    internal PartBuffer Number(PartBuffer part)
    {
        part.Range = _last = new PartRange(_last.Number + 1, _last.End, part.Length);
        return part;
    }
}
