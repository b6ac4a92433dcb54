using System.Net;
using System.Net.Sockets;

namespace OssGen.Tests.Faults;

/// <summary>A TCP server on a free port that treats each connection by the next step of its script; the last step serves all that follow.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<ScriptedConnection, Task>[] _steps;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _running = [];
    private Task _accepting = Task.CompletedTask;
    private int _connections;

    private ScriptedServer(Func<ScriptedConnection, Task>[] steps) => _steps = steps;

    internal string Endpoint => $"http://{_listener.LocalEndpoint}";

    internal int Connections => Volatile.Read(ref _connections);

    internal static ScriptedServer Start(params Func<ScriptedConnection, Task>[] steps)
    {
        var server = new ScriptedServer(steps);
        server._listener.Start();
        server._accepting = server.AcceptAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_running);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(_stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var step = _steps[Math.Min(Interlocked.Increment(ref _connections), _steps.Length) - 1];
            _running.Add(ServeAsync(socket, step));
        }
    }

    private async Task ServeAsync(Socket socket, Func<ScriptedConnection, Task> step)
    {
        using var connection = new ScriptedConnection(socket, _stop.Token);
        try
        {
            await step(connection);
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The client went away, or the test is over: what the script was about is visible on the client's side.
        }
    }
}
