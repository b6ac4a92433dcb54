using OssGen.Text;

namespace OssGen;

/// <summary>What a call to OSS fails with, other than wrong arguments and the caller's own cancellation.</summary>
public abstract class OssException : Exception
{
    private protected OssException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>The OSS API's name of the operation that failed, such as <c>PutObject</c>; null outside a call.</summary>
    public string? Operation { get; internal set; }

    /// <summary>Bytes that a download had written to the caller's stream before it failed, where there were any; null otherwise.</summary>
    public long? BytesWritten { get; internal set; }

    /// <summary>
    /// What went wrong. Control characters of keys and of the server's texts are written as <c>\uXXXX</c>, so that they forge no line of a
    /// log and steer no terminal.
    /// </summary>
    public override string Message => PrintableText.Escape(
        BytesWritten is { } bytes
            ? FormattableString.Invariant($"{base.Message} {bytes} bytes had been written to the stream.")
            : base.Message);
}
