using System.Net.Sockets;

namespace OssGen.Pipeline;

/// <summary>
/// A network stream from which a reply can be read after sending has failed. A server that rejects a large upload sends a reply and then
/// closes the connection. Sending can then fail before the reply is read. This stream throws such a failure once, discards later writes and
/// lets the reply be read. If there is no reply, reading throws the failure.
/// </summary>
internal sealed class ReplyFirstStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private IOException? _sendFailure;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _sendFailure) is not null)
        {
            return default;
        }

        ValueTask writing;
        try
        {
            writing = base.WriteAsync(buffer, cancellationToken);
            if (writing.IsCompletedSuccessfully)
            {
                // A socket of .NET 8 can report success here and throw when the result is taken.
                writing.GetAwaiter().GetResult();
                return default;
            }
        }
        catch (IOException failure) when (IsOfPeer(failure))
        {
            throw Stopped(failure);
        }

        return GuardedAsync(writing);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Volatile.Read(ref _sendFailure) is { } failure
            ? ReadRestAsync(buffer, failure, cancellationToken)
            : base.ReadAsync(buffer, cancellationToken);

    /// <summary>
    /// Determines whether sending failed because the peer closed or reset the connection, and not because of a cancellation on this side.
    /// </summary>
    private static bool IsOfPeer(IOException failure) =>
        failure.InnerException is SocketException
        {
            SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown,
        };

    private async ValueTask GuardedAsync(ValueTask writing)
    {
        try
        {
            await writing.ConfigureAwait(false);
        }
        catch (IOException failure) when (IsOfPeer(failure))
        {
            throw Stopped(failure);
        }
    }

    private PeerStoppedReadingException Stopped(IOException failure)
    {
        Volatile.Write(ref _sendFailure, failure);
        return new PeerStoppedReadingException(failure);
    }

    private async ValueTask<int> ReadRestAsync(Memory<byte> buffer, IOException failure, CancellationToken cancellationToken)
    {
        if (buffer.IsEmpty)
        {
            // A zero-byte read only waits for data, and all data has arrived.
            return 0;
        }

        int count;
        try
        {
            count = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            count = 0;
        }

        return count > 0 ? count : throw new IOException(failure.Message, failure);
    }
}
