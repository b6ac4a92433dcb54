using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Upload;

/// <summary>Reads a stream part by part. Several may ask at once; they are served one after the other, in the order of parts.</summary>
internal sealed class StreamParts(Stream stream, long? length) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _number;
    private long _offset;
    private volatile bool _ended;

    /// <summary>Whether nothing follows.</summary>
    internal bool IsEnded => _ended;

    /// <summary>Bytes read so far.</summary>
    internal long Read => Volatile.Read(ref _offset);

    /// <summary>Parts read so far.</summary>
    internal int Parts => Volatile.Read(ref _number);

    /// <summary>Fills the next part; a shorter one is the last. Null when nothing follows.</summary>
    internal async ValueTask<PartRange?> NextAsync(PartBuffer part, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (!_ended && !part.IsFull)
            {
                await ReadAsync(part, cancellationToken).ConfigureAwait(false);
            }

            if (part.Length == 0)
            {
                return null;
            }

            var range = new PartRange(_number + 1, _offset, part.Length);
            Volatile.Write(ref _number, range.Number);
            Volatile.Write(ref _offset, range.End);
            return range;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Looks whether anything follows, where no part may take it any more.</summary>
    internal async ValueTask<bool> HasMoreAsync(CancellationToken cancellationToken)
    {
        var probe = new byte[1];
        return !_ended && await stream.ReadAsync(probe, cancellationToken).ConfigureAwait(false) > 0;
    }

    public async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask ReadAsync(PartBuffer part, CancellationToken cancellationToken)
    {
        if (part.Free.IsEmpty)
        {
            await part.RentAsync(cancellationToken).ConfigureAwait(false);
        }

        var free = part.Free;
        var count = await stream.ReadAtLeastAsync(free, free.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        part.Advance(count);
        _ended = count < free.Length || _offset + part.Length == length;
    }
}
