using System.Text;

namespace OssGen;

/// <summary>What carries the requests: our own connections, or the caller's invoker or handler.</summary>
internal sealed class Transport : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly bool _disposes;

    private Transport(HttpMessageInvoker invoker, bool isOwn, bool disposes)
    {
        _invoker = invoker;
        IsOwn = isOwn;
        _disposes = disposes;
    }

    /// <summary>False for a caller's invoker or handler, whose failings we explain.</summary>
    internal bool IsOwn { get; }

    /// <exception cref="ArgumentException">The caller's transport would break requests; the message says how to mend it.</exception>
    internal static Transport Create(OssClientOptions options)
    {
        if (options.HttpInvoker is { } invoker)
        {
            if (options.HttpHandler is not null)
            {
                throw new ArgumentException("Both HttpInvoker and HttpHandler are set. Set one of them.", nameof(options));
            }

            ForeignTransport.Check(invoker);
            return new Transport(invoker, isOwn: false, disposes: false);
        }

        if (options.HttpHandler is { } handler)
        {
            ForeignTransport.Check(handler);
            return new Transport(new HttpMessageInvoker(handler, disposeHandler: false), isOwn: false, disposes: true);
        }

        return new Transport(new HttpMessageInvoker(CreateHandler(options.Timeouts), disposeHandler: true), isOwn: true, disposes: true);
    }

    /// <summary>Connections as OSS needs them: redirects are ours to sign, header values are UTF-8, bodies arrive as stored.</summary>
    internal static SocketsHttpHandler CreateHandler(OssTimeoutOptions timeouts) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        UseCookies = false,
        ConnectTimeout = timeouts.Connect,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        // A body that is disposed half read closes its connection: draining would download what nobody wants.
        MaxResponseDrainSize = 0,
        // The client has a span of its own for each call.
        ActivityHeadersPropagator = null,
    };

    /// <summary>Sends one request and returns at the headers of the reply.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        _invoker is HttpClient client
            ? client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _invoker.SendAsync(message, cancellationToken);

    public void Dispose()
    {
        if (_disposes)
        {
            _invoker.Dispose();
        }
    }
}
