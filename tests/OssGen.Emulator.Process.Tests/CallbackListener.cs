using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OssGen.Emulator.Tests.Process;

/// <summary>A server that answers every callback.</summary>
internal sealed class CallbackListener : IAsyncDisposable
{
    private const string Reply = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public CallbackListener()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(connection.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The listener was disposed.
        }
    }

    // The caller may be killed at any time.
    private static async Task AnswerAsync(NetworkStream stream)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            _ = await stream.ReadAsync(buffer);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Reply));
        }
        catch (IOException)
        {
            return;
        }
    }
}
