using System.Buffers;

namespace OssGen.Content;

/// <summary>
/// A read-only stream. Derived classes implement the asynchronous read, on which the other read methods (synchronous, single-byte, begin
/// and end) are based.
/// </summary>
/// <param name="what">The subject of error messages, such as "This content".</param>
internal abstract class ReadingStream(string what) : Stream
{
    private const int LargestCopy = 128 * 1024;

    private byte[]? _single;

    public sealed override bool CanRead => !IsDisposed;

    public sealed override bool CanWrite => false;

    protected bool IsDisposed { get; private set; }

    /// <summary>The subject of the sentences in error messages, such as <c>This content</c>.</summary>
    protected string What => what;

    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public sealed override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public sealed override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadNow(buffer.AsMemory(offset, count));
    }

    public override int Read(Span<byte> buffer)
    {
        var wanted = Math.Min(buffer.Length, LargestCopy);
        var copy = ArrayPool<byte>.Shared.Rent(wanted);
        try
        {
            var count = ReadNow(copy.AsMemory(0, wanted));
            copy.AsSpan(0, count).CopyTo(buffer);
            return count;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    public sealed override int ReadByte()
    {
        _single ??= new byte[1];
        return ReadNow(_single) == 0 ? -1 : _single[0];
    }

    public sealed override IAsyncResult BeginRead(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state) =>
        TaskToAsyncResult.Begin(ReadAsync(buffer, offset, count, CancellationToken.None), callback, state);

    public sealed override int EndRead(IAsyncResult asyncResult) => TaskToAsyncResult.End<int>(asyncResult);

    public sealed override void Flush()
    {
    }

    public sealed override Task FlushAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;

    public sealed override void SetLength(long value) => throw ReadOnly();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw ReadOnly();

    public sealed override void Write(ReadOnlySpan<byte> buffer) => throw ReadOnly();

    public sealed override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw ReadOnly();

    public sealed override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw ReadOnly();

    public sealed override IAsyncResult BeginWrite(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state) =>
        throw ReadOnly();

    /// <summary>Reads synchronously. The default implementation waits for the asynchronous read.</summary>
    protected virtual int ReadNow(Memory<byte> buffer) => Blocking.Read(this, buffer);

    protected void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(IsDisposed, this);

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    private NotSupportedException ReadOnly() => new($"{what} is read-only.");
}
