using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>
/// A buffer of the pieces of an object around a reader: the current piece, and the pieces that follow it without a gap. Sequential reading
/// fetches more pieces ahead, each twice as large as the previous one. A seek to a position outside these pieces discards them and starts
/// again with a small piece, because the caller may need only that piece. Not safe for concurrent use.
/// </summary>
internal sealed class ReadAhead : IAsyncDisposable
{
    // About what a connection carries during the latency of one request: a smaller piece would hardly arrive sooner.
    private const int SmallPiece = 256 * 1024;

    private readonly DownloadSource _source;
    private readonly long _length;
    private readonly long _largestPiece;
    private readonly int _most;
    private readonly BufferPool _pool;
    private readonly Queue<Piece> _pieces = new();
    private readonly List<Task> _dropped = [];
    private long _nextSize;
    private int _ahead;

    // The end of the last piece, where the next one begins.
    private long _end;

    /// <summary>Creates an instance for an object that has been opened, and starts reading the first piece.</summary>
    /// <param name="context">The transfer.</param>
    /// <param name="source">The object.</param>
    /// <param name="first">The body of the first reply; this instance takes ownership of it.</param>
    /// <param name="largestPiece">The maximum number of bytes in a piece.</param>
    /// <param name="most">The maximum number of pieces ahead of the current one.</param>
    internal ReadAhead(TransferContext context, DownloadSource source, PartBody first, long largestPiece, int most)
    {
        _source = source;
        _length = source.Facts.Length!.Value;
        _largestPiece = largestPiece;
        _most = most;
        _pool = context.CreatePool(Math.Min(largestPiece, _length));
        _nextSize = FirstPiece(largestPiece);
        if (_length > 0)
        {
            Start(first.Length!.Value, first);
        }
    }

    /// <summary>Returns the size in bytes of the first piece after a seek.</summary>
    internal static long FirstPiece(long largestPiece) => Math.Min(SmallPiece, largestPiece);

    /// <summary>Returns the bytes from a position to the end of the piece that contains the position.</summary>
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
            // The next read at this position requests the piece again.
            Drop(_pieces.Count);
            throw;
        }
    }

    /// <summary>Discards all pieces. The task completes when all buffers and connections have been released.</summary>
    public async ValueTask DisposeAsync()
    {
        Drop(_pieces.Count);
        await Task.WhenAll(_dropped).ConfigureAwait(false);
    }

    /// <summary>Makes the piece at a position the current one, and starts fetching the pieces that follow it.</summary>
    private void MoveTo(long position)
    {
        var passed = _pieces.TakeWhile(piece => position < piece.Range.Offset || position >= piece.Range.End).Count();
        if (passed > 0 || _pieces.Count == 0)
        {
            var isStraightOn = passed < _pieces.Count || position == _end;
            Drop(passed);
            (_ahead, _nextSize, _end) = isStraightOn
                ? (Math.Min(_most, Math.Max(1, _ahead * 2)), _nextSize, _end)
                : (0, FirstPiece(_largestPiece), position);
        }

        while (_end < _length && _pieces.Count <= Math.Min(_ahead, _pool.Parts - 1))
        {
            Start(_nextSize, opened: null);
        }
    }

    private void Start(long size, PartBody? opened)
    {
        var range = new PartRange(0, _end, Math.Min(size, _length - _end));
        var stop = new CancellationTokenSource();
        _pieces.Enqueue(new Piece(range, _source.ReadPartAsync(range, opened, _pool, stop.Token), stop));
        _end = range.End;
        _nextSize = Math.Min(2 * _nextSize, _largestPiece);
    }

    private void Drop(int count)
    {
        _dropped.RemoveAll(static task => task.IsCompletedSuccessfully);
        for (; count > 0; count--)
        {
            _dropped.Add(_pieces.Dequeue().DropAsync());
        }
    }

    /// <summary>A piece that is being fetched or has been fetched.</summary>
    private sealed record Piece(PartRange Range, Task<PartBuffer> Filled, CancellationTokenSource Stop)
    {
        /// <summary>Cancels the fetch. The task completes when the buffer has been returned to its pool.</summary>
        internal async Task DropAsync()
        {
            await Stop.CancelAsync().ConfigureAwait(false);
            await PartBuffer.DropAsync([Filled]).ConfigureAwait(false);
            Stop.Dispose();
        }
    }
}
