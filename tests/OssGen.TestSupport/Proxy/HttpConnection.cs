using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OssGen.TestSupport.Proxy;

/// <summary>Reads and writes HTTP/1.1 messages on one side of the proxy.</summary>
internal sealed class HttpConnection(Socket socket, CancellationToken stop) : IDisposable
{
    private const int LargestHead = 256 * 1024;

    private readonly NetworkStream _stream = new(socket, ownsSocket: false);
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    public static async Task<HttpConnection> ConnectAsync(Uri server, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server.Host, server.Port, stop);
            return new HttpConnection(socket, stop);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The head of the next message; null when the other side has closed the connection.</summary>
    public async Task<HttpMessage?> ReadHeadAsync()
    {
        int length;
        while ((length = Unread.IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (Unread.Length > LargestHead)
            {
                throw new InvalidDataException("A head of more than 256 KiB.");
            }

            if (!await FillAsync())
            {
                return null;
            }
        }

        return new HttpMessage(Take(length + 4));
    }

    /// <summary>
    /// Reads the message's body, or a given number of bytes of it; false when the other side closed the connection before.
    /// </summary>
    public async Task<bool> ReadBodyAsync(HttpMessage message, double share = 1)
    {
        if (message.IsChunked)
        {
            return await ReadChunksAsync(message, share);
        }

        var wanted = (int)((message.Length ?? 0) * share);
        while (Unread.Length < wanted && await FillAsync())
        {
        }

        message.Body = Take(Math.Min(wanted, Unread.Length));
        return message.Body.Length == wanted;
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes) => _stream.WriteAsync(bytes, stop);

    /// <summary>Ends the connection, by a reset or in order.</summary>
    public void Close(bool reset)
    {
        if (reset)
        {
            socket.LingerState = new LingerOption(true, 0);
        }

        socket.Close();
    }

    public void Dispose()
    {
        _stream.Dispose();
        socket.Dispose();
    }

    private ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    // How long a chunked body is shows only at its end: a share of it is a share of its first chunk.
    private async Task<bool> ReadChunksAsync(HttpMessage message, double share)
    {
        var body = new List<byte>();
        while (await ReadLineAsync() is { } line)
        {
            var length = int.Parse(line.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            var wanted = share < 1 ? (int)(length * share) : length + 2;
            while (Unread.Length < wanted)
            {
                if (!await FillAsync())
                {
                    return false;
                }
            }

            body.AddRange(Take(wanted).AsSpan(0, Math.Min(wanted, length)));
            message.Body = [.. body];
            if (length == 0 || share < 1)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<string?> ReadLineAsync()
    {
        int length;
        while ((length = Unread.IndexOf("\r\n"u8)) < 0)
        {
            if (!await FillAsync())
            {
                return null;
            }
        }

        return Encoding.ASCII.GetString(Take(length + 2).AsSpan(0, length));
    }

    private byte[] Take(int count)
    {
        var taken = _buffer.AsSpan(_start, count).ToArray();
        _start += count;
        return taken;
    }

    private async Task<bool> FillAsync()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _buffer.Length)
        {
            var larger = _start > _buffer.Length / 2 ? _buffer : new byte[_buffer.Length * 2];
            Unread.CopyTo(larger);
            (_start, _end, _buffer) = (0, _end - _start, larger);
        }

        var count = await _stream.ReadAsync(_buffer.AsMemory(_end), stop);
        _end += count;
        return count > 0;
    }
}
