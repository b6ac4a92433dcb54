namespace OssGen;

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

    /// <summary>Fills the buffer with the next part; a shorter one is the last. Null when nothing follows.</summary>
    internal async ValueTask<PartRange?> NextAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_ended)
            {
                return null;
            }

            var count = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            _ended = count < buffer.Length || _offset + count == length;
            if (count == 0)
            {
                return null;
            }

            var range = new PartRange(_number + 1, _offset, count);
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
}
