using System.Net.Sockets;
using System.Text;

namespace OssGen.Pipeline;

/// <summary>The transport of requests: the client's own connections, or an invoker or handler supplied by the caller.</summary>
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

    /// <summary>
    /// Whether the client uses its own connections. If false, failures of the caller's transport are explained in error messages.
    /// </summary>
    internal bool IsOwn { get; }

    /// <summary>Whether UTF-8 header values of replies may have been decoded as Latin-1, the default of <see cref="HttpClient"/>.</summary>
    internal bool ReadsHeadersAsLatin1 { get; }

    /// <exception cref="ArgumentException">
    /// The caller's transport would corrupt requests or replies; the message says how to fix it.
    /// </exception>
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

    /// <summary>The maximum time to wait for the server's response to <c>Expect: 100-continue</c> before the body is sent anyway.</summary>
    internal static readonly TimeSpan ContinueTimeout = TimeSpan.FromMilliseconds(350);

    /// <summary>
    /// Creates the HTTP handler for OSS. It doesn't follow redirects, because they must be signed, it uses UTF-8 for header values, and it
    /// doesn't decompress bodies.
    /// </summary>
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
        // A partially read body closes its connection when disposed: draining it would download unwanted data.
        MaxResponseDrainSize = 0,
        // The client creates its own span for each call.
        ActivityHeadersPropagator = null,
    };

    /// <summary>Sends a request. The task completes when the headers of the reply have been received.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        _invoker is HttpClient client
            ? client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _invoker.SendAsync(message, cancellationToken);

    /// <summary>
    /// Returns the proxy for requests to a host, without its user and password, or null if there is none or it isn't known.
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
