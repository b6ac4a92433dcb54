using System.Net.Sockets;
using System.Text;

namespace OssGen.Pipeline;

/// <summary>What carries the requests: our own connections, or the caller's invoker or handler.</summary>
internal sealed class Transport : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly HttpMessageHandler? _handler;
    private readonly bool _disposes;

    private Transport(HttpMessageInvoker invoker, HttpMessageHandler? handler, bool isOwn, bool disposes)
    {
        _invoker = invoker;
        _handler = handler;
        IsOwn = isOwn;
        _disposes = disposes;
        ReadsHeadersAsLatin1 = !isOwn && !ForeignTransport.ChoosesEncoding(handler);
    }

    /// <summary>False for a caller's invoker or handler, whose failings we explain.</summary>
    internal bool IsOwn { get; }

    /// <summary>Whether header values of replies may be UTF-8 that was read as Latin-1, as HttpClient does unless told otherwise.</summary>
    internal bool ReadsHeadersAsLatin1 { get; }

    /// <exception cref="ArgumentException">The caller's transport would break requests; the message says how to fix it.</exception>
    internal static Transport Create(HttpMessageInvoker? invoker, HttpMessageHandler? handler, OssTimeoutOptions timeouts)
    {
        if (invoker is not null)
        {
            if (handler is not null)
            {
                throw new ArgumentException("Both HttpInvoker and HttpHandler are set. Set one of them.", nameof(invoker));
            }

            ForeignTransport.Check(invoker);
            return new Transport(invoker, handler: null, isOwn: false, disposes: false);
        }

        if (handler is not null)
        {
            ForeignTransport.Check(handler);
            return new Transport(new HttpMessageInvoker(handler, disposeHandler: false), handler, isOwn: false, disposes: true);
        }

        var own = CreateHandler(timeouts);
        return new Transport(new HttpMessageInvoker(own, disposeHandler: true), own, isOwn: true, disposes: true);
    }

    /// <summary>
    /// How long a body that announced itself by <c>Expect: 100-continue</c> waits for an answer from a server that gives none.
    /// </summary>
    internal static readonly TimeSpan ContinueTimeout = TimeSpan.FromMilliseconds(350);

    /// <summary>Connections as OSS needs them: redirects are ours to sign, header values are UTF-8, bodies arrive as stored.</summary>
    internal static SocketsHttpHandler CreateHandler(OssTimeoutOptions timeouts) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        UseCookies = false,
        ConnectTimeout = timeouts.Connect,
        ConnectCallback = ConnectAsync,
        Expect100ContinueTimeout = ContinueTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        // A body that is disposed half read closes its connection: draining would download what isn't wanted.
        MaxResponseDrainSize = 0,
        // The client has a span of its own for each call.
        ActivityHeadersPropagator = null,
    };

    /// <summary>Sends one request and returns at the headers of the reply.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        _invoker is HttpClient client
            ? client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _invoker.SendAsync(message, cancellationToken);

    /// <summary>
    /// The proxy that requests to a host go through, without its user and password; null for none, or where the transport doesn't show it.
    /// </summary>
    internal string? ProxyFor(Uri uri) => ForeignTransport.ProxyOf(_handler)?.GetProxy(uri) is { } proxy && proxy != uri
        ? proxy.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
        : null;

    public void Dispose()
    {
        if (_disposes)
        {
            _invoker.Dispose();
        }
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            return new ReplyFirstStream(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
