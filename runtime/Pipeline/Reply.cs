using System.Buffers;

namespace OssGen.Pipeline;

/// <summary>A reply whose headers have been received, with its body in memory or still open.</summary>
internal sealed class Reply(HttpResponseMessage message, AttemptTimer timer, bool headersAreLatin1 = false) : IDisposable
{
    private byte[]? _rented;
    private int _length;

    internal HttpResponseMessage Message { get; } = message;

    /// <summary>The timer with the timeouts for reading an open body.</summary>
    internal AttemptTimer Timer { get; } = timer;

    internal OssResponse Response { get; } = new(message, headersAreLatin1);

    /// <summary>The body if it was read into memory, otherwise empty. It is valid until the reply is disposed.</summary>
    internal ReadOnlyMemory<byte> Buffered => _rented.AsMemory(0, _length);

    internal void SetBuffered(byte[] rented, int length)
    {
        _rented = rented;
        _length = length;
    }

    /// <summary>Closes an open body and returns the buffer to the pool.</summary>
    public void Dispose()
    {
        Message.Dispose();
        if (_rented is { } rented)
        {
            _rented = null;
            _length = 0;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
