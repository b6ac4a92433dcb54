using System.Net;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>
/// Verifies that a transport supplied by the caller is suitable for the client. The settings of the transport are checked if they are
/// visible; otherwise, its behavior is checked.
/// </summary>
internal static class ForeignTransport
{
    private const string RedirectRemedy =
        "Set AllowAutoRedirect to false: a redirect has to be signed again for the new host, which the OssClient does itself.";

    private const string DecompressionRemedy =
        "Set AutomaticDecompression to DecompressionMethods.None: objects have to arrive as they are stored, or their checksums, lengths "
            + "and ranges don't fit.";

    private const string EncodingRemedy =
        "Set RequestHeaderEncodingSelector and ResponseHeaderEncodingSelector of its SocketsHttpHandler to (_, _) => Encoding.UTF8, or "
            + "leave HttpInvoker and HttpHandler unset.";

    /// <exception cref="ArgumentException">The client has a finite timeout.</exception>
    internal static void Check(HttpMessageInvoker invoker)
    {
        if (invoker is HttpClient client && client.Timeout != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentException(
                $"The HttpClient in HttpInvoker has a timeout of {client.Timeout}, which would cut long transfers. "
                    + "Set its Timeout to Timeout.InfiniteTimeSpan; OssClientOptions.Timeouts limits the waits that matter.",
                nameof(invoker));
        }
    }

    /// <exception cref="ArgumentException">The handler follows redirects or decompresses replies.</exception>
    internal static void Check(HttpMessageHandler handler)
    {
        if (Innermost(handler) is SocketsHttpHandler { AutomaticDecompression: not DecompressionMethods.None }
            or HttpClientHandler { AutomaticDecompression: not DecompressionMethods.None })
        {
            throw new ArgumentException($"The handler in HttpHandler decompresses replies. {DecompressionRemedy}", nameof(handler));
        }

        if (Innermost(handler) is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
        {
            throw new ArgumentException($"The handler in HttpHandler follows redirects. {RedirectRemedy}", nameof(handler));
        }
    }

    /// <summary>Throws when the transport has followed a redirect. A followed redirect changes the URI of the message.</summary>
    internal static void CheckNotRedirected(HttpRequestMessage message, Uri sent)
    {
        if (!ReferenceEquals(message.RequestUri, sent))
        {
            throw new InvalidOperationException(
                $"The transport in OssClientOptions.HttpInvoker or HttpHandler followed a redirect by itself. {RedirectRemedy}");
        }
    }

    /// <summary>
    /// Throws when the transport has added an Accept-Encoding header to the request, for automatic decompression or as a default header.
    /// </summary>
    internal static void CheckNotDecompressing(HttpRequestMessage message, OssRequestWriter writer)
    {
        if (message.Headers.NonValidated.TryGetValues(WireNames.AcceptEncoding, out var sent)
            && !string.Equals(sent.ToString(), writer.FindHeader(WireNames.AcceptEncoding), StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"The transport in OssClientOptions.HttpInvoker or HttpHandler added 'Accept-Encoding: {sent}' to the request, "
                    + $"so replies may arrive compressed or be decompressed on the way. {DecompressionRemedy}");
        }
    }

    /// <summary>Determines whether the handler is known to have an encoding selector for the headers of replies.</summary>
    internal static bool ChoosesEncoding(HttpMessageHandler? handler) =>
        handler is not null && Innermost(handler) is SocketsHttpHandler { ResponseHeaderEncodingSelector: not null };

    /// <summary>Returns the proxy settings of a handler, or null if there are none or they are not visible.</summary>
    internal static IWebProxy? ProxyOf(HttpMessageHandler? handler) => handler is null ? null : Innermost(handler) switch
    {
        SocketsHttpHandler { UseProxy: true } sockets => sockets.Proxy ?? HttpClient.DefaultProxy,
        HttpClientHandler { UseProxy: true } classic => classic.Proxy ?? HttpClient.DefaultProxy,
        _ => null,
    };

    /// <summary>
    /// Returns an exception that explains the transport's rejection of a non-ASCII header value, or null if the failure has another cause.
    /// </summary>
    internal static InvalidOperationException? ExplainRefusal(HttpRequestMessage message, Exception failure)
    {
        if (failure is not HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: null }
            || NonAsciiHeader(message) is not { } name)
        {
            return null;
        }

        return new InvalidOperationException(
            $"The transport in OssClientOptions.HttpInvoker or HttpHandler can't send the header '{name}', whose value isn't ASCII. "
                + $"{EncodingRemedy}",
            failure);
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
