using System.Text;
using OssGen.Text;

namespace OssGen;

/// <summary>
/// OSS answered with an error. Compare <see cref="Code"/> with the constants of <see cref="OssErrorCode"/>; <see cref="Exception.Message"/>
/// has the operation, the code, the status and OSS's own text, with control characters escaped.
/// </summary>
public sealed class OssServiceException : OssException
{
    /// <summary>Makes the exception; public so that fakes can throw it.</summary>
    /// <param name="statusCode">HTTP status code.</param>
    /// <param name="code">OSS's error code.</param>
    /// <param name="message">OSS's message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public OssServiceException(int statusCode, string code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(code);
        StatusCode = statusCode;
        Code = code;
    }

    /// <summary>HTTP status code, such as 404.</summary>
    public int StatusCode { get; }

    /// <summary>
    /// OSS's error code, such as <c>NoSuchKey</c>. A reply that carries no code (304, some HEAD replies, a proxy's page) has the status's
    /// name instead: <c>NotModified</c>, <c>NotFound</c>, <c>BadGateway</c>.
    /// </summary>
    public string Code { get; }

    /// <summary>OSS's own text, with control characters escaped; a sentence about the status when it sent none.</summary>
    public string ServiceMessage => PrintableText.Escape(Text);

    /// <summary>The id OSS gave the call, or null. Quote it to OSS's support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The host that OSS saw (<c>HostId</c>), or null.</summary>
    public string? HostId { get; init; }

    /// <summary>OSS's detailed error number (<c>EC</c>), or null. It may change; <see cref="Code"/> doesn't.</summary>
    public string? EC { get; init; }

    /// <summary>
    /// The document's other elements by name: <c>BucketName</c>, <c>Key</c>, <c>ArgumentName</c> and so on; empty when there are none.
    /// An element inside another one is named <c>Outer/Inner</c>. Of elements with the same name the last counts.
    /// </summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = NoDetails;

    /// <summary>
    /// The error document as it arrived, or the first 64 KiB of whatever came instead; null when the reply had no body.
    /// It may repeat what the request signed: show it to people, don't log it.
    /// </summary>
    public string? RawBody { get; init; }

    /// <summary>Status and headers of the reply; <see cref="OssResponse.None"/> on an exception made by hand.</summary>
    public OssResponse Response { get; init; } = OssResponse.None;

    /// <inheritdoc/>
    private protected override string Subject => FormattableString.Invariant($"{Operation ?? "The call"} failed with {Code} ({StatusCode}): ");

    private static IReadOnlyDictionary<string, string> NoDetails { get; } = new Dictionary<string, string>().AsReadOnly();

    /// <summary>
    /// The message, bucket, key, request id, host and EC, then the stack; nothing else of <see cref="RawBody"/> or <see cref="Details"/>.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(GetType().FullName).Append(": ").Append(Message);
        ReadOnlySpan<(string Name, string? Value)> facts =
        [
            ("bucket", Details.GetValueOrDefault("BucketName")),
            ("key", Details.GetValueOrDefault("Key")),
            ("request id", RequestId),
            ("host", HostId),
            ("EC", EC),
        ];
        var separator = " (";
        foreach (var (name, value) in facts)
        {
            if (value is not null)
            {
                text.Append(separator).Append(name).Append(' ').Append(PrintableText.Escape(value));
                separator = ", ";
            }
        }

        text.Append(separator == ", " ? ")" : "");
        if (InnerException is not null)
        {
            text.AppendLine().Append(" ---> ").Append(InnerException);
        }

        if (StackTrace is { } stack)
        {
            text.AppendLine().Append(stack);
        }

        return text.ToString();
    }
}
