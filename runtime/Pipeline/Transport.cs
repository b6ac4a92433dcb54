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
    /// Options exclude each other, or the transport would corrupt requests or replies; the message says how to fix it.
    /// </exception>
    internal static Transport Create(TransportOptions options, OssTimeoutOptions timeouts)
    {
        options.Check();
        if (options.Invoker is { } invoker)
        {
            ForeignTransport.Check(invoker);
            return new Transport(invoker, handler: null, isOwn: false, disposes: false);
        }

        if (options.Handler is { } handler)
        {
            ForeignTransport.Check(handler);
            return new Transport(new HttpMessageInvoker(handler, disposeHandler: false), handler, isOwn: false, disposes: true);
        }

        var own = OwnTransport.CreateHandler(timeouts, options.Proxy, options.ConfigureHandler);
        return new Transport(new HttpMessageInvoker(own, disposeHandler: true), own, isOwn: true, disposes: true);
    }

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
}
