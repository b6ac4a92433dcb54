using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OssGen.Benchmarks;

/// <summary>
/// A connection that sends requests and reads replies with as little work as possible, so that it takes little CPU from the servers.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private const int BufferSize = 256 * 1024;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[BufferSize];

    public LoadConnection(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <summary>Sends a request, and reads its reply to the end.</summary>
    /// <returns>The length of the reply's body.</returns>
    /// <exception cref="BenchmarkException">The reply is an error.</exception>
    public long Exchange(SignedRequest request)
    {
        if (request.Body.Length is > 0 and var length && request.Head.Length + length <= _buffer.Length)
        {
            request.Head.CopyTo(_buffer, 0);
            request.Body.Span.CopyTo(_buffer.AsSpan(request.Head.Length));
            Send(_buffer.AsSpan(0, request.Head.Length + length));
        }
        else
        {
            Send(request.Head);
            Send(request.Body.Span);
        }

        return Receive();
    }

    public void Dispose() => _socket.Dispose();

    private void Send(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[_socket.Send(bytes)..];
        }
    }

    private long Receive()
    {
        var (read, end) = (0, -1);
        while (end < 0)
        {
            read += Take(_buffer.AsSpan(read));
            end = _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }

        var head = _buffer.AsSpan(0, end + 2);
        var length = ContentLength(head);
        if (!head.StartsWith("HTTP/1.1 2"u8))
        {
            throw new BenchmarkException($"The server answered {Encoding.Latin1.GetString(_buffer, 0, read)}");
        }

        for (var rest = length - (read - end - 4); rest > 0;)
        {
            rest -= Take(_buffer.AsSpan(0, (int)Math.Min(rest, _buffer.Length)));
        }

        return length;
    }

    private int Take(Span<byte> target) => _socket.Receive(target) is > 0 and var count
        ? count
        : throw new BenchmarkException("The server closed the connection before the end of its reply.");

    private static long ContentLength(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var start = head.IndexOf(name);
        if (start < 0)
        {
            throw new BenchmarkException($"The reply has no Content-Length: {Encoding.Latin1.GetString(head)}");
        }

        var value = head[(start + name.Length)..];
        return long.Parse(value[..value.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
