using OssGen.Text;

namespace OssGen;

/// <summary>What a call to OSS fails with, other than wrong arguments and the caller's own cancellation.</summary>
public abstract class OssException : Exception
{
    private string? _operation;

    private protected OssException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>The OSS API's name of the operation that failed, such as <c>PutObject</c>; null outside a call.</summary>
    public string? Operation
    {
        get => _operation;
        init => _operation = value;
    }

    /// <summary>Bytes that a download had written to the caller's stream before it failed, where there were any; null otherwise.</summary>
    public long? BytesWritten { get; internal set; }

    /// <summary>
    /// What went wrong, after the name of the operation where there is one. Control characters of keys and of the server's texts are
    /// written as <c>\uXXXX</c>, so that they forge no line of a log and steer no terminal.
    /// </summary>
    public override string Message => PrintableText.Escape(
        BytesWritten is { } bytes
            ? FormattableString.Invariant($"{Subject}{base.Message} {bytes} bytes had been written to the stream.")
            : Subject + base.Message);

    /// <summary>What the message begins with.</summary>
    private protected virtual string Subject => _operation is null ? "" : _operation + ": ";

    /// <summary>The message without its <see cref="Subject"/>.</summary>
    private protected string Text => base.Message;

    /// <summary>Notes the operation that failed.</summary>
    internal void NoteOperation(string operation) => _operation = operation;
}
