using OssGen.Text;

namespace OssGen;

/// <summary>
/// The base class of the exceptions that are thrown when a call to OSS fails. Invalid arguments and cancellation by the caller cause other
/// exceptions.
/// </summary>
public abstract class OssException : Exception
{
    private string? _operation;

    private protected OssException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>
    /// The name of the failed operation in the OSS API, such as <c>PutObject</c>, or null if the exception wasn't thrown by a call.
    /// </summary>
    public string? Operation
    {
        get => _operation;
        init => _operation = value;
    }

    /// <summary>
    /// The number of bytes that a failed download had already written to the caller's stream, or null if the download had written nothing.
    /// </summary>
    public long? BytesWritten { get; internal set; }

    /// <summary>
    /// The description of the failure, preceded by the name of the operation if known. Control characters in keys and in text from the
    /// server are escaped as <c>\uXXXX</c>.
    /// </summary>
    /// <remarks>Escaping prevents such characters from forging log lines or controlling a terminal.</remarks>
    public override string Message => PrintableText.Escape(
        BytesWritten is { } bytes
            ? FormattableString.Invariant($"{Subject}{base.Message} {bytes} bytes had been written to the stream.")
            : Subject + base.Message);

    /// <summary>
    /// Returns the type, the message, and the stack trace of this exception and of its inner exceptions. Control characters in messages are
    /// escaped as in <see cref="Message"/>.
    /// </summary>
    public override string ToString() => PrintableText.Describe(this);

    /// <summary>
    /// The beginning of the message. By default, it is the name of the operation, or an empty string if the operation is unknown.
    /// </summary>
    private protected virtual string Subject => _operation is null ? "" : _operation + ": ";

    /// <summary>The message without its <see cref="Subject"/>.</summary>
    private protected string Text => base.Message;

    /// <summary>Sets the operation that failed.</summary>
    internal void NoteOperation(string operation) => _operation = operation;
}
