using System.Net;

namespace OssGen.Pipeline;

/// <summary>Creates exceptions for failures caused by a proxy that requires authentication.</summary>
internal static class ProxyRefusal
{
    internal const int Status = (int)HttpStatusCode.ProxyAuthenticationRequired;

    private const string CredentialsRemedy =
        "Set the proxy's user and password: in the environment as http://USER:PASSWORD@HOST:PORT, or in SocketsHttpHandler.Proxy of your "
            + "own OssClientOptions.HttpHandler.";

    /// <summary>Returns the exception for a proxy that replied instead of OSS.</summary>
    internal static OssTransportException OfReply(Call call, string? proxy) =>
        new($"{call.Operation.Name} did not reach {call.Endpoint.Host}: {Name(proxy)} asks for authentication (407). {CredentialsRemedy}");

    /// <summary>
    /// Returns the exception for a body that must be sent again after authentication to the proxy, but can't be read again.
    /// </summary>
    internal static OssTransportException OfBody(Call call, string? proxy, Exception failure) => new(
        $"{call.Operation.Name} could not be sent: {Name(proxy)} asked for authentication (407) after the body had been sent, "
            + "and the content comes from a stream that can't seek. "
        + "Pass bytes, a file or a seekable stream, or leave OssClientOptions.ExpectContinueAbove on, so that the proxy is "
        + "asked before the body is sent.",
        failure);

    private static string Name(string? proxy) => proxy is null ? "a proxy" : $"the proxy {proxy}";
}
