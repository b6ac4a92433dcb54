using System.Net;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>What a caller's own transport must fulfil: seen in its settings where they are visible, otherwise in what it does.</summary>
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

    /// <exception cref="ArgumentException">It follows redirects or decompresses.</exception>
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

    /// <summary>A transport that followed a redirect unseen has changed the message's URI.</summary>
    internal static void CheckNotRedirected(HttpRequestMessage message, Uri sent)
    {
        if (!ReferenceEquals(message.RequestUri, sent))
        {
            throw new InvalidOperationException($"The transport in OssClientOptions.HttpInvoker or HttpHandler followed a redirect by itself. {RedirectRemedy}");
        }
    }

    /// <summary>
    /// A transport that decompresses unseen, or has default headers, has asked for encodings that the request didn't ask for.
    /// </summary>
    internal static void CheckNotDecompressing(HttpRequestMessage message, OssRequestWriter writer)
    {
        if (message.Headers.NonValidated.TryGetValues("Accept-Encoding", out var sent)
            && !string.Equals(sent.ToString(), writer.FindHeader("Accept-Encoding"), StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"The transport in OssClientOptions.HttpInvoker or HttpHandler added 'Accept-Encoding: {sent}' to the request, so replies may arrive compressed or be decompressed on the way. {DecompressionRemedy}");
        }
    }

    /// <summary>Whether it is known to read headers in an encoding of its owner's choice.</summary>
    internal static bool ChoosesEncoding(HttpMessageHandler? handler) =>
        handler is not null && Innermost(handler) is SocketsHttpHandler { ResponseHeaderEncodingSelector: not null };

    /// <summary>What chooses the proxy of a request; null for none, or where it can't be seen.</summary>
    internal static IWebProxy? ProxyOf(HttpMessageHandler? handler) => handler is null ? null : Innermost(handler) switch
    {
        SocketsHttpHandler { UseProxy: true } sockets => sockets.Proxy ?? HttpClient.DefaultProxy,
        HttpClientHandler { UseProxy: true } classic => classic.Proxy ?? HttpClient.DefaultProxy,
        _ => null,
    };

    /// <summary>Explains a transport's refusal of a header value that isn't ASCII; null when that isn't what happened.</summary>
    internal static InvalidOperationException? ExplainRefusal(HttpRequestMessage message, Exception failure)
    {
        if (failure is not HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: null }
            || NonAsciiHeader(message) is not { } name)
        {
            return null;
        }

        return new InvalidOperationException(
            $"The transport in OssClientOptions.HttpInvoker or HttpHandler can't send the header '{name}', whose value isn't ASCII. {EncodingRemedy}",
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
