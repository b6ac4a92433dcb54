using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace OssGen.Pipeline;

/// <summary>Specifies how far a request had progressed when it failed.</summary>
internal enum Progress
{
    /// <summary>The request was not sent, so a retry is always safe.</summary>
    NotSent,

    /// <summary>The request may have taken effect.</summary>
    MaybeDone,

    /// <summary>A retry can't succeed.</summary>
    Hopeless,
}

/// <summary>Determines which failures are transient, and which of them can be retried without performing an operation twice.</summary>
internal static class RetryRules
{
    /// <summary>Determines whether a failure is transient. If so, the same request may succeed later.</summary>
    internal static bool IsTransient(int status, string code) =>
        status is 408 or 429 or >= 500 || code is OssErrorCode.RequestTimeout;

    /// <summary>
    /// Determines whether the server rejected the request before it had any effect. In that case, even a call that must not run twice can
    /// be retried.
    /// </summary>
    internal static bool WasRefused(int status, string code) =>
        status is 408 or 429 or 503 || code is OssErrorCode.RequestTimeout;

    /// <summary>Returns how far a request had progressed when it failed with the given exception of the transport.</summary>
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
        // The connect timeout of the transport, identified by its inner exception.
        OperationCanceledException { InnerException: TimeoutException } => Progress.NotSent,
        _ => Progress.MaybeDone,
    };
}
