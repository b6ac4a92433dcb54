using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>
/// A buffer of the pieces of an object around a reader: the current piece, and the pieces that follow it without a gap. Sequential reading
/// fetches more pieces ahead, each twice as large as the previous one. A seek to a position outside these pieces discards them and starts
/// again with a small piece, because the caller may need only that piece. Not safe for concurrent use.
/// </summary>
/// <param name="context">The transfer.</param>
/// <param name="source">The object, which has just been opened.</param>
/// <param name="largestPiece">The maximum number of bytes in a piece.</param>
/// <param name="most">The maximum number of pieces ahead of the current one.</param>
/// <param name="isSequential">
/// Whether the whole object is going to be read from its start, so that there are as many and as large pieces as allowed from then on.
/// </param>
internal sealed class ReadAhead(
    TransferContext context, DownloadSource source, long largestPiece, int most, bool isSequential = false) : IAsyncDisposable
{
    // About what a connection carries during the latency of one request: a smaller piece would hardly arrive sooner.
    private const int SmallPiece = 256 * 1024;

    private readonly long _length = source.Facts.Length!.Value;
    private readonly BufferPool _pool = context.CreatePool(Math.Min(largestPiece, source.Facts.Length!.Value));
    private readonly Queue<Piece> _pieces = new();
    private readonly List<Task> _dropped = [];
    private long _nextSize = isSequential || !source.Facts.IsDivisible ? largestPiece : FirstPiece(largestPiece);
    private int _ahead = isSequential ? most : 0;

    // The end of the last piece, where the next one begins.
    private long _end;

    /// <summary>Returns the size in bytes of the first piece after a seek.</summary>
    internal static long FirstPiece(long largestPiece) => Math.Min(SmallPiece, largestPiece);

    /// <summary>Starts fetching pieces until there are as many as are allowed. When the object has just been opened, this is one.</summary>
    internal void Fetch()
    {
        while (_end < _length && _pieces.Count <= Math.Min(_ahead, _pool.Parts - 1))
        {
            var range = new PartRange(0, _end, Math.Min(_nextSize, _length - _end));
            var stop = new CancellationTokenSource();
            _pieces.Enqueue(new Piece(range, source.ReadPartAsync(range, _pool, stop.Token), stop));
            _end = range.End;
            _nextSize = Math.Min(2 * _nextSize, largestPiece);
        }
    }

    /// <summary>Returns the piece that contains a position. It is valid until the next call.</summary>
    internal async ValueTask<PartBuffer> AtAsync(long position, CancellationToken cancellationToken)
    {
        MoveTo(position);
        var piece = _pieces.Peek();
        try
        {
            return await piece.Filled.WaitAsync(cancellationToken).ConfigureAwait(false);
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
                ? (Math.Min(most, Math.Max(1, _ahead * 2)), _nextSize, _end)
                : (0, FirstPiece(largestPiece), position);
        }

        Fetch();
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
            await ((Task)Filled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Filled.IsCompletedSuccessfully)
            {
                (await Filled.ConfigureAwait(false)).Dispose();
            }

            Stop.Dispose();
        }
    }
}
