using System.Net;

namespace OssGen.Pipeline;

/// <summary>The caller's choice of a transport: one of their own, or settings of the client's own connections.</summary>
internal readonly record struct TransportOptions
{
    internal HttpMessageInvoker? Invoker { get; init; }

    internal HttpMessageHandler? Handler { get; init; }

    internal IWebProxy? Proxy { get; init; }

    internal Action<SocketsHttpHandler>? ConfigureHandler { get; init; }

    /// <exception cref="ArgumentException">Two options exclude each other; the message says how to fix it.</exception>
    internal void Check()
    {
        if (Invoker is not null && Handler is not null)
        {
            throw new ArgumentException("Both HttpInvoker and HttpHandler are set. Set one of them.");
        }

        var own = Proxy is not null ? nameof(Proxy) : ConfigureHandler is not null ? nameof(ConfigureHandler) : null;
        var foreign = Invoker is not null ? "HttpInvoker" : Handler is not null ? "HttpHandler" : null;
        if (own is not null && foreign is not null)
        {
            throw new ArgumentException(
                $"Both {own} and {foreign} are set, but {own} applies to the client's own connections, which {foreign} replaces. "
                    + $"Set one of them, and configure the handler of {foreign} itself.");
        }
    }
}
