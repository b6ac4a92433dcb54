using System.Globalization;
using System.IO.Compression;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Http;

/// <summary>Sends replies, with the headers that OSS adds to every reply.</summary>
internal sealed class ReplyWriter(TimeProvider time)
{
    private const int CopyBuffer = 128 * 1024;

    /// <summary>Sends a reply.</summary>
    /// <param name="context">The context of the request.</param>
    /// <param name="requestId">The ID of the request.</param>
    /// <param name="elapsed">The time since the request was received.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="headers">The headers in addition to those of the reply.</param>
    public async Task WriteAsync(
        HttpContext context,
        string requestId,
        TimeSpan elapsed,
        OssServerReply reply,
        IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var response = context.Response;
        Start(context, reply.Status, requestId, elapsed);
        foreach (var (name, value) in reply.Headers.Concat(headers))
        {
            response.Headers[name] = value;
        }

        if (reply.Body is null && !HasNoBody(context, reply.Status))
        {
            response.ContentLength = reply.Document.Length;
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        if (reply.Body is { } body)
        {
            await SendAsync(body, response.Body, reply.IsCompressed, context.RequestAborted);
        }
        else if (!reply.Document.IsEmpty)
        {
            await response.Body.WriteAsync(reply.Document, context.RequestAborted);
        }
    }

    /// <summary>Sends an error.</summary>
    /// <param name="context">The context of the request.</param>
    /// <param name="requestId">The ID of the request.</param>
    /// <param name="elapsed">The time since the request was received.</param>
    /// <param name="fault">The error.</param>
    /// <param name="headers">The headers in addition to those of the error.</param>
    /// <param name="form">The form of the error document.</param>
    public async Task WriteErrorAsync(
        HttpContext context,
        string requestId,
        TimeSpan elapsed,
        OssFaultException fault,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        OssErrorForm form)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            context.Abort();
            return;
        }

        response.Clear();
        Start(context, fault.Status, requestId, elapsed);
        foreach (var (name, value) in fault.Headers.Concat(headers))
        {
            response.Headers[name] = value;
        }

        if (fault.Status == StatusCodes.Status304NotModified)
        {
            return;
        }

        response.Headers["x-oss-ec"] = fault.Ec;
        response.ContentType = form == OssErrorForm.Xml ? "application/xml" : "application/json";
        var document = ErrorDocumentWriter.Write(fault, requestId, context.Request.Headers.Host.ToString(), form);
        response.ContentLength = document.Length;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            response.Headers["x-oss-err"] = Convert.ToBase64String(document);
            return;
        }

        await response.Body.WriteAsync(document, context.RequestAborted);
    }

    private static async Task SendAsync(Stream body, Stream target, bool isCompressed, CancellationToken cancellationToken)
    {
        if (isCompressed)
        {
            await using var compressed = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true);
            await body.CopyToAsync(compressed, CopyBuffer, cancellationToken);
        }
        else
        {
            await body.CopyToAsync(target, CopyBuffer, cancellationToken);
        }
    }

    // A reply that never has a body, so that the operation itself sets Content-Length if it needs to.
    private static bool HasNoBody(HttpContext context, int status) =>
        status == StatusCodes.Status204NoContent || HttpMethods.IsHead(context.Request.Method);

    private void Start(HttpContext context, int status, string requestId, TimeSpan elapsed)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = status;
        headers.Server = "AliyunOSS";
        headers.Date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        headers["x-oss-request-id"] = requestId;
        if (LeavesBody(context.Request))
        {
            headers.Connection = "close";
        }

        headers["x-oss-server-time"] = ((long)elapsed.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
    }

    // Requests of these methods have no body: one that is declared is neither waited for nor taken for the next request.
    private static bool LeavesBody(HttpRequest request) =>
        request.Method is "GET" or "HEAD" or "DELETE" or "OPTIONS"
        && (request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0);
}
