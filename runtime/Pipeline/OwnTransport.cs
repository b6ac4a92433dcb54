using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OssGen.Pipeline;

/// <summary>Creates the handler of the client's own connections.</summary>
internal static class OwnTransport
{
    /// <summary>The maximum time to wait for the server's response to <c>Expect: 100-continue</c> before the body is sent anyway.</summary>
    private static readonly TimeSpan ContinueTimeout = TimeSpan.FromMilliseconds(350);

    private static readonly HeaderEncodingSelector<HttpRequestMessage> Utf8 = static (_, _) => Encoding.UTF8;

    /// <summary>
    /// Creates the HTTP handler for OSS. It doesn't follow redirects, because they must be signed, it uses UTF-8 for header values, and it
    /// doesn't decompress bodies.
    /// </summary>
    /// <param name="timeouts">The timeouts of the client.</param>
    /// <param name="proxy">The proxy; null for that of the system.</param>
    /// <param name="configure">Changes further properties of the handler; null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="configure"/> changed a property on which the client relies.</exception>
    internal static SocketsHttpHandler CreateHandler(
        OssTimeoutOptions timeouts, IWebProxy? proxy = null, Action<SocketsHttpHandler>? configure = null)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            Proxy = proxy,
            ConnectTimeout = timeouts.Connect,
            ConnectCallback = ConnectAsync,
            Expect100ContinueTimeout = ContinueTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            RequestHeaderEncodingSelector = Utf8,
            ResponseHeaderEncodingSelector = Utf8,
            // A partially read body closes its connection when disposed: draining it would download unwanted data.
            MaxResponseDrainSize = 0,
            // The client creates its own span for each call.
            ActivityHeadersPropagator = null,
        };
        if (configure is not null)
        {
            Configure(handler, timeouts, configure);
        }

        return handler;
    }

    private static void Configure(SocketsHttpHandler handler, OssTimeoutOptions timeouts, Action<SocketsHttpHandler> configure)
    {
        try
        {
            configure(handler);
            if (Problem(handler, timeouts) is { } problem)
            {
                throw new ArgumentException($"ConfigureHandler has changed {problem}", nameof(configure));
            }
        }
        catch
        {
            handler.Dispose();
            throw;
        }
    }

    /// <summary>Returns the changed property and the reason why the client needs its value, or null if the handler is suitable.</summary>
    private static string? Problem(SocketsHttpHandler handler, OssTimeoutOptions timeouts) => handler switch
    {
        { AllowAutoRedirect: true } =>
            "AllowAutoRedirect. Leave it false: a redirect has to be signed again for the new host, which the OssClient does itself.",
        { AutomaticDecompression: not DecompressionMethods.None } =>
            "AutomaticDecompression. Leave it None: objects have to arrive as they are stored, or their checksums, lengths and ranges "
                + "don't fit.",
        { UseCookies: true } => "UseCookies. Leave it false: OSS sets no cookies, and those of others would be sent along.",
        _ when handler.RequestHeaderEncodingSelector != Utf8 =>
            "RequestHeaderEncodingSelector. Leave it: the headers of OSS are UTF-8.",
        _ when handler.ResponseHeaderEncodingSelector != Utf8 =>
            "ResponseHeaderEncodingSelector. Leave it: the headers of OSS are UTF-8.",
        _ when handler.ConnectTimeout != timeouts.Connect => "ConnectTimeout. Set OssClientOptions.Timeouts.Connect instead.",
        _ => null,
    };

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
