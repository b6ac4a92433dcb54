using OssGen.Transfer.Download;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Reading;

/// <summary>
/// The pieces around a reader: the one he is in, and those that follow it without a gap. A reader who goes straight on gets more and larger ones ahead; a jump out of them
/// drops all and starts small. Not safe for several readers at once.
/// </summary>
/// <param name="job">The job it belongs to.</param>
/// <param name="source">The object.</param>
/// <param name="sizes">How large pieces are.</param>
/// <param name="most">The most pieces ahead of the reader's own.</param>
internal sealed class ReadAhead(TransferJob job, DownloadSource source, PieceSizes sizes, int most) : IAsyncDisposable
{
    private readonly long _length = source.Facts.Length!.Value;
    private readonly PartPool _pool = job.CreatePool(Math.Min(sizes.Largest, source.Facts.Length!.Value));
    private readonly Queue<ReadPiece> _pieces = new();
    private readonly List<Task> _dropped = [];
    private int _nextSize = sizes.First;
    private int _ahead;

    // Where the pieces end, and the next one would begin.
    private long _end;

    /// <summary>Takes over the body that came with the opening.</summary>
    internal void Begin(PartBody first, long length) => Start(length, first);

    /// <summary>The bytes from a position to the end of its piece.</summary>
    internal async ValueTask<ReadOnlyMemory<byte>> AtAsync(long position, CancellationToken cancellationToken)
    {
        MoveTo(position);
        var piece = _pieces.Peek();
        try
        {
            var filled = await piece.Filled.WaitAsync(cancellationToken).ConfigureAwait(false);
            return filled.Bytes[(int)(position - piece.Range.Offset)..];
        }
        catch when (piece.Filled.IsFaulted)
        {
            // So that another reading of this place asks anew.
            Drop(_pieces.Count);
            throw;
        }
    }

    /// <summary>Drops everything; ends when no buffer and no connection is left.</summary>
    public async ValueTask DisposeAsync()
    {
        Drop(_pieces.Count);
        await Task.WhenAll(_dropped).ConfigureAwait(false);
        _pool.Dispose();
    }

    /// <summary>Makes the piece at a position the first one, and tops up what follows it.</summary>
    private void MoveTo(long position)
    {
        var passed = _pieces.TakeWhile(piece => !piece.Contains(position)).Count();
        if (passed > 0 || _pieces.Count == 0)
        {
            var goesOn = passed < _pieces.Count || position == _end;
            Drop(passed);
            Adapt(goesOn, position);
        }

        while (_end < _length && _pieces.Count <= Math.Min(_ahead, _pool.Capacity - 1))
        {
            Start(_nextSize, opened: null);
        }
    }

    private void Adapt(bool goesOn, long position)
    {
        if (goesOn)
        {
            _ahead = Math.Min(most, Math.Max(1, _ahead * 2));
        }
        else
        {
            _ahead = 0;
            _nextSize = sizes.First;
            _end = position;
        }
    }

    private void Start(long size, PartBody? opened)
    {
        var range = new PartRange(0, _end, Math.Min(size, _length - _end));
        _pieces.Enqueue(new ReadPiece(job, source, range, opened, _pool));
        _end = range.End;
        _nextSize = sizes.After(_nextSize);
    }

    private void Drop(int count)
    {
        _dropped.RemoveAll(static task => task.IsCompletedSuccessfully);
        for (; count > 0; count--)
        {
            _dropped.Add(_pieces.Dequeue().DisposeAsync().AsTask());
        }
    }
}
