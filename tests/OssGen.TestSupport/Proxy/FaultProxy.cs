using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OssGen.TestSupport.Proxy;

/// <summary>
/// A TCP proxy between a client and a server that does to requests and replies what its script says, and remembers each of them. It takes a
/// request in whole before it passes it on, and a reply likewise, so it suits bodies that fit in memory.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly Dictionary<string, int> _occurrences = [];
    private readonly List<Task> _connections = [];
    private readonly Uri _server;
    private IFaultScript _script;
    private Task _accepting = Task.CompletedTask;

    private FaultProxy(Uri server, IFaultScript script)
    {
        _server = server;
        _script = script;
    }

    public string Endpoint => $"http://{_listener.LocalEndpoint}";

    /// <summary>What came so far, in order.</summary>
    public IReadOnlyCollection<Exchange> Exchanges => _exchanges;

    /// <summary>Called by faults that cancel the client's caller.</summary>
    public Action? CancelCaller { get; set; }

    /// <summary>Called when a request has come in whole; whether the server shall get it.</summary>
    public Func<Exchange, bool>? BeforeServer { get; set; }

    /// <summary>Called when the server has answered a request, before the client gets the reply.</summary>
    public Action<Exchange>? AfterServer { get; set; }

    /// <summary>Called by faults that have somebody else overwrite an object that was just made.</summary>
    public Func<Exchange, Task>? Overwrite { get; set; }

    public static FaultProxy Start(Uri server, IFaultScript script)
    {
        var proxy = new FaultProxy(server, script);
        proxy._listener.Start();
        proxy._accepting = proxy.AcceptAsync();
        return proxy;
    }

    /// <summary>From now on, another script is followed.</summary>
    public void Follow(IFaultScript script) => _script = script;

    /// <summary>From now on, everything passes.</summary>
    public void Heal() => Follow(new NoFaults());

    /// <summary>Waits until the connections that were made so far have ended.</summary>
    public async Task ConnectionsEndedAsync()
    {
        Task[] connections;
        lock (_connections)
        {
            connections = [.. _connections];
        }

        await Task.WhenAll(connections);
    }

    /// <summary>The requests and what was done to them, one a line.</summary>
    public string Describe() => string.Join(Environment.NewLine, _exchanges.Select(exchange => exchange.ToString()));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        await ConnectionsEndedAsync();
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

            socket.NoDelay = true;
            lock (_connections)
            {
                _connections.Add(Task.Run(() => ServeAsync(socket)));
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var client = new HttpConnection(socket, _stop.Token);
        HttpConnection? server = null;
        try
        {
            while (await client.ReadHeadAsync() is { } request)
            {
                server ??= await HttpConnection.ConnectAsync(_server, _stop.Token);
                var relay = new Relay(this, client, server, request, Note(request));
                if (!await relay.RunAsync())
                {
                    return;
                }
            }
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side went away: that ends the connection for the other one too.
        }
        finally
        {
            server?.Dispose();
        }
    }

    private Exchange Note(HttpMessage request)
    {
        var exchange = new Exchange(request);
        lock (_occurrences)
        {
            exchange.Occurrence = _occurrences.GetValueOrDefault(exchange.Label);
            _occurrences[exchange.Label] = exchange.Occurrence + 1;
            exchange.Index = _exchanges.Count + 1;
            exchange.Fault = _script.FaultFor(exchange);
            _exchanges.Enqueue(exchange);
        }

        return exchange;
    }

    internal Task<HttpConnection> ConnectAsync() => HttpConnection.ConnectAsync(_server, _stop.Token);

    internal Task UntilStoppedAsync() => Task.Delay(Timeout.Infinite, _stop.Token);
}
