namespace OssGen;

/// <summary>
/// The exception that is thrown when one of the client's timeouts (<see cref="OssClientOptions.Timeouts"/>) expires. Cancellation by the
/// caller doesn't cause this exception.
/// </summary>
/// <param name="message">The timeout that expired.</param>
/// <param name="innerException">The exception of the transport, if any.</param>
public sealed class OssTimeoutException(string message, Exception? innerException = null) : OssTransportException(message, innerException);
