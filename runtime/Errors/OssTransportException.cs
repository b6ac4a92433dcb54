namespace OssGen;

/// <summary>
/// The request or the reply didn't get through: the connection was refused, broke, or the body can't be sent again.
/// For anything but a reading call the outcome may be unknown: see <see cref="OutcomeUnknown"/>.
/// </summary>
public class OssTransportException : OssException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened and how to fix it.</param>
    /// <param name="innerException">What the transport threw, if it did.</param>
    public OssTransportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>True when the request had left this machine before the failure, so that it may have taken effect.</summary>
    public bool OutcomeUnknown { get; init; }
}
