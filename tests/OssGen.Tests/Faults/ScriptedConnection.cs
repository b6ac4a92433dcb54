using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OssGen.Tests.Faults;

/// <summary>One connection of a scripted server.</summary>
/// <param name="socket">What carries it.</param>
/// <param name="stream">What is read and written: the socket's bytes, or those below TLS.</param>
/// <param name="stop">Cancelled when the test ends.</param>
internal sealed class ScriptedConnection(Socket socket, Stream stream, CancellationToken stop) : IDisposable
{
    private readonly Stream _stream = stream;
    private readonly List<byte> _pending = [];

    /// <summary>Cancelled when the test ends: what a server that never answers waits for.</summary>
    internal CancellationToken Stop => stop;

    /// <summary>Request line and headers, up to the empty line.</summary>
    internal async Task<string> ReadHeadAsync()
    {
        int end;
        while ((end = EndOfHead()) < 0)
        {
            await FillAsync();
        }

        var head = Encoding.UTF8.GetString([.. _pending[..end]]);
        _pending.RemoveRange(0, end);
        return head;
    }

    /// <summary>Head and body of a request with a Content-Length.</summary>
    internal async Task<(string Head, byte[] Body)> ReadRequestAsync()
    {
        var head = await ReadHeadAsync();
        var line = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var length = line is null ? 0 : int.Parse(line.AsSpan("Content-Length:".Length), CultureInfo.InvariantCulture);
        while (_pending.Count < length)
        {
            await FillAsync();
        }

        byte[] body = [.. _pending[..length]];
        _pending.RemoveRange(0, length);
        return (head, body);
    }

    /// <summary>That many bytes of a body.</summary>
    internal async Task ReadBytesAsync(int count)
    {
        while (_pending.Count < count)
        {
            await FillAsync();
        }

        _pending.RemoveRange(0, count);
    }

    /// <summary>Reads a request and answers it with this text.</summary>
    internal async Task ReplyAsync(string reply)
    {
        await ReadRequestAsync();
        await WriteAsync(reply);
    }

    internal Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    internal Task WriteAsync(byte[] bytes) => _stream.WriteAsync(bytes, stop).AsTask();

    /// <summary>Waits until the client has closed the connection.</summary>
    internal async Task UntilClosedAsync()
    {
        var buffer = new byte[256];
        while (await _stream.ReadAsync(buffer, stop) > 0)
        {
        }
    }

    /// <summary>Breaks the connection off with a reset instead of an orderly end.</summary>
    internal void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    public void Dispose()
    {
        _stream.Dispose();
        socket.Dispose();
    }

    private int EndOfHead()
    {
        for (var index = 3; index < _pending.Count; index++)
        {
            if (_pending[index] == '\n' && _pending[index - 1] == '\r' && _pending[index - 2] == '\n')
            {
                return index + 1;
            }
        }

        return -1;
    }

    private async Task FillAsync()
    {
        var buffer = new byte[8192];
        var count = await _stream.ReadAsync(buffer, stop);
        if (count == 0)
        {
            throw new IOException("The client closed the connection.");
        }

        _pending.AddRange(buffer.AsSpan(0, count));
    }
}
