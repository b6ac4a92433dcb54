using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace OssGen.Pipeline;

/// <summary>How far a failed request got.</summary>
internal enum Progress
{
    /// <summary>It never left this machine: always safe to send again.</summary>
    NotSent,

    /// <summary>It may have taken effect.</summary>
    MaybeDone,

    /// <summary>Trying again can't help.</summary>
    Hopeless,
}

/// <summary>Which failures are passing ones, and which of them may be tried again without doing something twice.</summary>
internal static class RetryRules
{
    /// <summary>Whether the same request may succeed a moment later.</summary>
    internal static bool IsTransient(int status, string code) =>
        status is 408 or 429 or >= 500 || code is OssErrorCode.RequestTimeout;

    /// <summary>Whether the server refused before it did anything, so that even a call that may not run twice can be tried again.</summary>
    internal static bool WasRefused(int status, string code) =>
        status is 408 or 429 or 503 || code is OssErrorCode.RequestTimeout;

    /// <summary>How far a request got that failed with this exception of the transport.</summary>
    internal static Progress ProgressOf(Exception failure) => failure switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.SecureConnectionError,
            InnerException: AuthenticationException { InnerException: null },
        } =>
            Progress.Hopeless,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ProxyTunnelError,
            StatusCode: HttpStatusCode.ProxyAuthenticationRequired,
        } =>
            Progress.Hopeless,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => Progress.NotSent,
        HttpRequestException
        {
            InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound },
        } =>
            Progress.NotSent,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.VersionNegotiationError,
        } =>
            Progress.Hopeless,
        // The transport's own limit on connecting, told apart by its cause.
        OperationCanceledException { InnerException: TimeoutException } => Progress.NotSent,
        _ => Progress.MaybeDone,
    };
}
