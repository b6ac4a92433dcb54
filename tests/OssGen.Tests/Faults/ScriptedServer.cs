using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace OssGen.Tests.Faults;

/// <summary>
/// A TCP server on a free port that treats each connection by the next step of its script; the last step serves all that follow.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2? _certificate;
    private readonly Func<ScriptedConnection, Task>[] _steps;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _running = [];
    private Task _accepting = Task.CompletedTask;
    private int _connections;

    private ScriptedServer(X509Certificate2? certificate, Func<ScriptedConnection, Task>[] steps) =>
        (_certificate, _steps) = (certificate, steps);

    internal string Endpoint => $"{(_certificate is null ? "http" : "https")}://{_listener.LocalEndpoint}";

    internal int Connections => Volatile.Read(ref _connections);

    internal static ScriptedServer Start(params Func<ScriptedConnection, Task>[] steps) => Start(null, steps);

    /// <summary>Starts a server that speaks TLS if it has a certificate.</summary>
    internal static ScriptedServer Start(X509Certificate2? certificate, params Func<ScriptedConnection, Task>[] steps)
    {
        var server = new ScriptedServer(certificate, steps);
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
        using var owned = socket;
        try
        {
            await using var stream = await OpenAsync(socket);
            using var connection = new ScriptedConnection(socket, stream, _stop.Token);
            await step(connection);
        }
        catch (Exception ended) when (ended
            is OperationCanceledException or IOException or SocketException or ObjectDisposedException or AuthenticationException)
        {
            // The client went away, or the test is over: what the script was about is visible on the client's side.
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        var plain = new NetworkStream(socket, ownsSocket: false);
        if (_certificate is null)
        {
            return plain;
        }

        var secure = new SslStream(plain);
        try
        {
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
            return secure;
        }
        catch
        {
            await secure.DisposeAsync();
            throw;
        }
    }
}
