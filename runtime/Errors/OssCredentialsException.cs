namespace OssGen;

/// <summary>
/// The exception that is thrown when an <see cref="OssCredentialsProvider"/> of the library can't obtain credentials.
/// </summary>
/// <remarks>No request was sent to OSS. The message contains the source and the reason, and never a secret or a token.</remarks>
public sealed class OssCredentialsException : OssException
{
    /// <summary>
    /// Initializes a new instance of the <see cref="OssCredentialsException"/> class. The constructor is public so that test fakes and
    /// providers of your own can throw the exception.
    /// </summary>
    /// <param name="message">The source, the failure and how to fix it, without secrets.</param>
    /// <param name="innerException">The cause, if any.</param>
    public OssCredentialsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The message without the operation, for messages that contain it.</summary>
    internal string Reason => Text;

    /// <summary>
    /// Whether a chain doesn't try its next source, because the one that failed was asked for by name. If null, the source decides.
    /// </summary>
    internal bool? EndsChain { get; set; }

    /// <summary>Whether the message says that the sources after the one that failed weren't tried.</summary>
    internal bool SaysChainEnded { get; init; }

    /// <summary>Creates an equal exception for another call that waited for the same credentials.</summary>
    internal OssCredentialsException Copy() => new(Text, InnerException) { EndsChain = EndsChain, SaysChainEnded = SaysChainEnded };
}
