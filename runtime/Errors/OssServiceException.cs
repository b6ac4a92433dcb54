using System.Text;
using OssGen.Text;

namespace OssGen;

/// <summary>
/// The exception that is thrown when OSS returns an error. To handle specific errors, compare <see cref="Code"/> with the constants of
/// <see cref="OssErrorCode"/>.
/// </summary>
/// <remarks>
/// <see cref="Exception.Message"/> contains the operation, the code, the status, and the message from OSS, with control characters escaped.
/// </remarks>
public sealed class OssServiceException : OssException
{
    /// <summary>
    /// Initializes a new instance of the <see cref="OssServiceException"/> class. The constructor is public so that test fakes can throw
    /// the exception.
    /// </summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="code">The OSS error code.</param>
    /// <param name="message">The message from OSS.</param>
    /// <param name="innerException">The cause, if any.</param>
    public OssServiceException(int statusCode, string code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(code);
        StatusCode = statusCode;
        Code = code;
    }

    /// <summary>The HTTP status code, such as 404.</summary>
    public int StatusCode { get; }

    /// <summary>
    /// The OSS error code, such as <c>NoSuchKey</c>. If the response contains no code, the value is the name of the HTTP status, such as
    /// <c>NotFound</c>.
    /// </summary>
    /// <remarks>
    /// The response contains no code for the status 304, in some responses to HEAD requests, and in the error page of a proxy. The value is
    /// then, for example, <c>NotModified</c>, <c>NotFound</c>, or <c>BadGateway</c>.
    /// </remarks>
    public string Code { get; }

    /// <summary>The message from OSS with control characters escaped, or a description of the status if OSS sent no message.</summary>
    public string ServiceMessage => PrintableText.Escape(Text);

    /// <summary>The ID of the request, or null if unknown. Quote this ID when you contact OSS support.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// The host to which the request was sent, as reported by OSS (<c>HostId</c>), or null if OSS didn't report the host.
    /// </summary>
    public string? HostId { get; init; }

    /// <summary>
    /// The detailed OSS error code (<c>EC</c>), or null if the response doesn't contain one. Unlike <see cref="Code"/>, the value may
    /// change over time.
    /// </summary>
    public string? EC { get; init; }

    /// <summary>
    /// The elements of the error document that have no property of their own, by name, such as <c>BucketName</c>, <c>Key</c>, or
    /// <c>ArgumentName</c>. The dictionary is empty if there are no such elements.
    /// </summary>
    /// <remarks>
    /// The name of a nested element has the form <c>Outer/Inner</c>. If several elements have the same name, the last one is kept.
    /// </remarks>
    public IReadOnlyDictionary<string, string> Details { get; init; } = NoDetails;

    /// <summary>
    /// The error document as received, or null if the response had no body. Don't log this text, because it may contain signed values of
    /// the request.
    /// </summary>
    /// <remarks>If the body isn't an error document, the text is its first 64 KiB.</remarks>
    public string? RawBody { get; init; }

    /// <summary>
    /// The status and headers of the response, or <see cref="OssResponse.None"/> if the error doesn't come from a response of OSS.
    /// </summary>
    public OssResponse Response { get; init; } = OssResponse.None;

    /// <inheritdoc/>
    private protected override string Subject =>
        FormattableString.Invariant($"{Operation ?? "The call"} failed with {Code} ({StatusCode}): ");

    private static IReadOnlyDictionary<string, string> NoDetails { get; } = new Dictionary<string, string>().AsReadOnly();

    /// <summary>
    /// Returns the message, bucket, key, request ID, host, EC, and stack trace. Other values of <see cref="RawBody"/> and
    /// <see cref="Details"/> are not included.
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
            text.AppendLine().Append(" ---> ").Append(PrintableText.Describe(InnerException));
        }

        if (StackTrace is { } stack)
        {
            text.AppendLine().Append(stack);
        }

        return text.ToString();
    }
}
