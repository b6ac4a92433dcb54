namespace OssGen;

/// <summary>
/// The exception that is thrown when a timeout of the client expires (<see cref="OssClientOptions.Timeouts"/>). Cancellation by the caller
/// never throws this exception.
/// </summary>
/// <param name="message">The timeout that expired.</param>
/// <param name="innerException">The exception of the transport, if any.</param>
public sealed class OssTimeoutException(string message, Exception? innerException = null) : OssTransportException(message, innerException);
