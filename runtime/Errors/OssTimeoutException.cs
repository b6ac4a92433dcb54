namespace OssGen;

/// <summary>
/// One of the client's own time limits ran out (<see cref="OssClientOptions.Timeouts"/>). The caller's cancellation is never reported so.
/// </summary>
/// <param name="message">Which limit ran out.</param>
/// <param name="innerException">What the transport threw, if it did.</param>
public sealed class OssTimeoutException(string message, Exception? innerException = null) : OssTransportException(message, innerException);
