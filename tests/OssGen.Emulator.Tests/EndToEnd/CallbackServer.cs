using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A server on loopback that answers each call with the same reply and keeps what it was told.</summary>
internal sealed class CallbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly string? _reply;
    private readonly Task _running;
    private readonly List<string> _calls = [];

    /// <summary>Starts the server.</summary>
    /// <param name="status">Status and reason.</param>
    /// <param name="body">Body of the reply; null for a server that never answers.</param>
    /// <param name="hasLength">Whether the reply has a Content-Length.</param>
    public CallbackServer(string? body, string status = "200 OK", bool hasLength = true)
    {
        _reply = body is null ? null : $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n"
            + (hasLength ? $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n" : "") + $"Connection: close\r\n\r\n{body}";
        _listener.Start();
        _running = RunAsync();
    }

    public string Url => $"http://{_listener.LocalEndpoint}/called";

    /// <summary>The requests as received, headers and body.</summary>
    public IReadOnlyList<string> Calls => _calls;

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _running;
        _listener.Stop();
        _stopped.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopped.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed of.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!IsComplete(request.ToString()) && await stream.ReadAsync(buffer, _stopped.Token) is var count and > 0)
        {
            request.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        _calls.Add(request.ToString());
        if (_reply is null)
        {
            await Task.Delay(Timeout.Infinite, _stopped.Token);
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(_reply!), _stopped.Token);
    }

    private static bool IsComplete(string request)
    {
        const string Length = "Content-Length: ";
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var at = request.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        if (end < 0 || at < 0)
        {
            return false;
        }

        var length = request[(at + Length.Length)..request.IndexOf("\r\n", at, StringComparison.Ordinal)];
        return Encoding.UTF8.GetByteCount(request.AsSpan(end + 4)) >= int.Parse(length, System.Globalization.CultureInfo.InvariantCulture);
    }
}
