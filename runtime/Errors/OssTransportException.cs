namespace OssGen;

/// <summary>
/// The exception that is thrown when a request or its response could not be transmitted: the connection was refused or broke, or the body
/// can't be sent again. A request that changes data may still have taken effect: see <see cref="OutcomeUnknown"/>.
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

    /// <summary>Whether the request may have taken effect, because the request was sent before the failure.</summary>
    public bool OutcomeUnknown { get; init; }
}
