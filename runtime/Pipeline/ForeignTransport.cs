namespace OssGen;

/// <summary>What a caller's own transport must fulfil: seen in its settings where they are visible, otherwise in what it does.</summary>
internal static class ForeignTransport
{
    private const string RedirectRemedy = "Set AllowAutoRedirect to false: a redirect has to be signed again for the new host, which the OssClient does itself.";

    private const string EncodingRemedy =
        "Set RequestHeaderEncodingSelector and ResponseHeaderEncodingSelector of its SocketsHttpHandler to (_, _) => Encoding.UTF8, or leave HttpInvoker and HttpHandler unset.";

    /// <exception cref="ArgumentException">It has a finite timeout.</exception>
    internal static void Check(HttpMessageInvoker invoker)
    {
        if (invoker is HttpClient client && client.Timeout != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentException(
                $"The HttpClient in HttpInvoker has a timeout of {client.Timeout}, which would cut long transfers. Set its Timeout to Timeout.InfiniteTimeSpan; OssClientOptions.Timeouts limits the waits that matter.",
                nameof(invoker));
        }
    }

    /// <exception cref="ArgumentException">It follows redirects.</exception>
    internal static void Check(HttpMessageHandler handler)
    {
        if (Innermost(handler) is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
        {
            throw new ArgumentException($"The handler in HttpHandler follows redirects. {RedirectRemedy}", nameof(handler));
        }
    }

    /// <summary>A transport that followed a redirect unseen has changed the message's URI.</summary>
    internal static void CheckNotRedirected(HttpRequestMessage message, Uri sent)
    {
        if (!ReferenceEquals(message.RequestUri, sent))
        {
            throw new InvalidOperationException($"The transport in OssClientOptions.HttpInvoker or HttpHandler followed a redirect by itself. {RedirectRemedy}");
        }
    }

    /// <summary>Explains a transport's refusal of a header value that isn't ASCII; null when that isn't what happened.</summary>
    internal static InvalidOperationException? ExplainRefusal(HttpRequestMessage message, Exception failure)
    {
        if (failure is not HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: null } || NonAsciiHeader(message) is not { } name)
        {
            return null;
        }

        return new InvalidOperationException($"The transport in OssClientOptions.HttpInvoker or HttpHandler can't send the header '{name}', whose value isn't ASCII. {EncodingRemedy}", failure);
    }

    private static string? NonAsciiHeader(HttpRequestMessage message)
    {
        foreach (var header in message.Headers.NonValidated)
        {
            if (!System.Text.Ascii.IsValid(header.Value.ToString()))
            {
                return header.Key;
            }
        }

        return message.Content?.Headers.NonValidated.FirstOrDefault(header => !System.Text.Ascii.IsValid(header.Value.ToString())).Key;
    }

    private static HttpMessageHandler Innermost(HttpMessageHandler handler)
    {
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        return handler;
    }
}
