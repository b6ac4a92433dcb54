namespace OssGen;

/// <summary>
/// The exception that is thrown when a request or its response couldn't be transmitted, for example because the connection was refused or
/// closed. <see cref="OutcomeUnknown"/> indicates whether OSS may have executed the request.
/// </summary>
public class OssTransportException : OssException
{
    /// <summary>Initializes a new instance of the <see cref="OssTransportException"/> class.</summary>
    /// <param name="message">The failure and how to fix it.</param>
    /// <param name="innerException">The exception of the transport, if any.</param>
    public OssTransportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether OSS may have executed the request, because it was sent before the failure.</summary>
    public bool OutcomeUnknown { get; init; }
}
