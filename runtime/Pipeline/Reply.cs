using System.Buffers;

namespace OssGen.Pipeline;

/// <summary>
/// The reply to an attempt whose headers have been received, with its body in memory or still open. The instance belongs to a call, and is
/// used for the reply to each of its attempts.
/// </summary>
internal sealed class Reply
{
    private byte[]? _rented;
    private int _length;
    private AttemptTimer? _kept;

    internal HttpResponseMessage Message { get; private set; } = null!;

    /// <summary>The timer with the timeouts for reading an open body.</summary>
    internal AttemptTimer Timer { get; private set; } = null!;

    internal OssResponse Response { get; private set; } = OssResponse.None;

    /// <summary>The body if it was read into memory, otherwise empty. It is valid until the reply is closed.</summary>
    internal ReadOnlyMemory<byte> Buffered => _rented.AsMemory(0, _length);

    internal void Receive(HttpResponseMessage message, AttemptTimer timer, Transport transport)
    {
        Message = message;
        Timer = timer;
        Response = new(message, transport.ReadsHeadersAsLatin1);
    }

    /// <summary>Keeps the timer of the attempt for the stream of the open body, which takes it.</summary>
    internal void KeepTimer(AttemptTimer timer) => _kept = timer;

    /// <summary>Takes the timer that the stream of the open body returns to the pool, or null if it isn't returned.</summary>
    internal AttemptTimer? TakeTimer()
    {
        var kept = _kept;
        _kept = null;
        return kept;
    }

    internal void SetBuffered(byte[] rented, int length)
    {
        _rented = rented;
        _length = length;
    }

    /// <summary>Closes an open body and returns the buffer to the pool.</summary>
    internal void Close()
    {
        Message.Dispose();
        if (_rented is { } rented)
        {
            _rented = null;
            _length = 0;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Forgets a reply that has been closed.</summary>
    internal void Clear()
    {
        Message = null!;
        Timer = null!;
        _kept = null;
        Response = OssResponse.None;
    }
}
