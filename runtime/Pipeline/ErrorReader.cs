using System.Net;
using System.Text;
using OssGen.Errors;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>Converts error replies to exceptions.</summary>
internal static class ErrorReader
{
    /// <summary>The maximum number of bytes to read from an error document. The error documents of OSS are smaller than 4 KiB.</summary>
    internal const int LargestBody = 64 * 1024;

    /// <summary>Reads the error from the reply's body, or from the header <c>x-oss-err</c> if there is no body, as with HEAD.</summary>
    /// <param name="response">The status and headers.</param>
    /// <param name="body">The body, truncated to <see cref="LargestBody"/> bytes.</param>
    /// <param name="secrets">The credentials to remove from all texts of the exception.</param>
    internal static OssServiceException Read(OssResponse response, ReadOnlySpan<byte> body, OssCredentials? secrets)
    {
        var headers = response.Headers;
        var bytes = body.IsEmpty && headers.TryGetValue("x-oss-err", out var encoded) ? LenientBase64.Decode(encoded) : body;
        var document = ReadDocument(bytes, headers.GetValueOrDefault(WireNames.ContentType));
        var code = string.IsNullOrEmpty(document?.Code) ? NameOf(response.StatusCode) : document.Code;
        var message = string.IsNullOrEmpty(document?.Message) ? Fallback(response.StatusCode, bytes) : document.Message;
        return new OssServiceException(response.StatusCode, Redaction.Secrets(code, secrets), Redaction.Secrets(message, secrets))
        {
            RequestId = Redaction.SecretsOrNull(document?.RequestId ?? response.RequestId, secrets),
            HostId = Redaction.SecretsOrNull(document?.HostId, secrets),
            EC = Redaction.SecretsOrNull(document?.EC ?? headers.GetValueOrDefault("x-oss-ec"), secrets),
            Details = Redaction.Secrets(document?.Details ?? [], secrets).AsReadOnly(),
            RawBody = bytes.IsEmpty ? null : Redaction.Secrets(Encoding.UTF8.GetString(bytes), secrets),
            Response = response,
        };
    }

    /// <summary>Returns the error that a reply with a success status contains instead of its document, or null if there is none.</summary>
    internal static OssServiceException? TryReadSuccess(OssResponse response, ReadOnlySpan<byte> body, OssCredentials? secrets) =>
        StartsWithError(body) && ErrorDocument.TryReadXml(body, out var document) && !string.IsNullOrEmpty(document.Code)
            ? Read(response, body, secrets)
            : null;

    /// <summary>Determines whether the first element of a body is <c>Error</c>, without parsing the document.</summary>
    private static bool StartsWithError(ReadOnlySpan<byte> body)
    {
        var text = body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        for (text = text.TrimStart(" \t\r\n"u8); text.StartsWith("<?"u8) || text.StartsWith("<!--"u8); text = text.TrimStart(" \t\r\n"u8))
        {
            var end = text[1] == '?' ? text.IndexOf("?>"u8) + 2 : text.IndexOf("-->"u8) + 3;
            if (end < 4)
            {
                return false;
            }

            text = text[end..];
        }

        return text.StartsWith("<Error"u8);
    }

    private static ErrorDocument? ReadDocument(ReadOnlySpan<byte> bytes, string? contentType)
    {
        ErrorDocument? document = null;
        if ((contentType is not null && contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            || bytes.TrimStart(" \n\r\t"u8).StartsWith("{"u8))
        {
            ErrorDocument.TryReadJson(bytes, out document);
        }
        else if (!bytes.IsEmpty)
        {
            ErrorDocument.TryReadXml(bytes, out document);
        }

        return document;
    }

    private static string NameOf(int status) =>
        Enum.IsDefined((HttpStatusCode)status) ? ((HttpStatusCode)status).ToString() : "Status" + status;

    private static string Fallback(int status, ReadOnlySpan<byte> body) => (status, body.IsEmpty) switch
    {
        (304, _) => "The object hasn't changed.",
        (_, true) => $"The server answered {status} without an error document.",
        _ =>
            $"The server answered {status} with a body that is not an OSS error document; something between this machine and OSS may have "
                + "answered. The body is in RawBody.",
    };
}
