using System.Net;
using System.Text;
using OssGen.Errors;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>Turns a reply that isn't a success into the exception that tells it.</summary>
internal static class ErrorReader
{
    /// <summary>Error documents are below 4 KiB; what is beyond this bound is not read.</summary>
    internal const int LargestBody = 64 * 1024;

    /// <summary>Reads the reply's error from its body, or from <c>x-oss-err</c> where there is none, as for HEAD.</summary>
    /// <param name="response">Status and headers.</param>
    /// <param name="body">The body, at most <see cref="LargestBody"/> bytes of it.</param>
    /// <param name="secrets">What no text of the exception may contain.</param>
    internal static OssServiceException Read(OssResponse response, ReadOnlySpan<byte> body, OssCredentials? secrets)
    {
        var headers = response.Headers;
        var bytes = body.IsEmpty && headers.TryGetValue("x-oss-err", out var encoded) ? LenientBase64.Decode(encoded) : body;
        var document = ReadDocument(bytes, headers.GetValueOrDefault("Content-Type"));
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

    /// <summary>The error that a reply of success holds instead of its document; null when it holds none.</summary>
    internal static OssServiceException? TryReadSuccess(OssResponse response, ReadOnlySpan<byte> body, OssCredentials? secrets) =>
        StartsWithError(body) && ErrorDocument.TryReadXml(body, out var document) && !string.IsNullOrEmpty(document.Code)
            ? Read(response, body, secrets)
            : null;

    /// <summary>Whether the first element is an Error, told without reading the document.</summary>
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
        _ => $"The server answered {status} with a body that is not an OSS error document; something between this machine and OSS may have answered. The body is in RawBody.",
    };
}
