using OssGen.Content;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>Builds the HTTP message of an attempt from a request.</summary>
internal static class RequestBuilder
{
    /// <summary>The maximum size in bytes of a body that OSS accepts in one request.</summary>
    internal const long LargestBody = 5L * 1024 * 1024 * 1024;

    private static readonly string s_userAgent = $"OssGen/{PackageVersion.Value} (.NET {Environment.Version.ToString(2)})";

    /// <summary>Serializes the request once for all attempts, with the headers that its body requires.</summary>
    internal static async ValueTask WriteAsync(Call call, OssRequestWriter writer)
    {
        call.Request.Write(writer);
        writer.RequireContent();
        if (call.Request is OssRequest request)
        {
            writer.AddExtras(request);
        }

        call.Service?.Prepare(call.Operation, writer);
        if (writer.StreamedBody is { } content)
        {
            CheckLength(call.Operation, content);
        }

        if (SendsContentType(call.Operation, writer) && !writer.HasHeader(WireNames.ContentType))
        {
            writer.Header(WireNames.ContentType, ContentTypes.Of(writer.StreamedBody, IsPart(writer) ? null : writer.ObjectKey));
        }

        if (call.Operation.ContentMd5 && !writer.HasHeader(WireNames.ContentMd5)
            && (writer.StreamedBody is not null || writer.BufferedBody is not null))
        {
            writer.Header(WireNames.ContentMd5, await ContentMd5.ComputeAsync(writer, call.CancellationToken).ConfigureAwait(false));
        }

        call.BeginSending(writer, call.Operation.Idempotent && (call.Operation.Method == HttpMethod.Post || !ForbidsOverwrite(writer)));
    }

    /// <summary>Creates the message of one attempt. The request must already be signed, so that the writer contains all headers.</summary>
    internal static HttpRequestMessage CreateMessage(
        Call call, OssRequestWriter writer, Uri uri, UploadBody? body, long? expectContinueAbove)
    {
        var message = new HttpRequestMessage(call.Operation.Method, uri) { Content = body };
        foreach (var (name, value) in writer.HeaderPairs)
        {
            if (call.Resume is null || !ResumePoint.Replaces(name))
            {
                Add(message, name, value);
            }
        }

        if (call.Resume is { } resume)
        {
            Add(message, "Range", resume.Range);
            Add(message, WireNames.IfMatch, resume.ETag);
        }

        if (AsksFirst(call, writer, expectContinueAbove))
        {
            message.Headers.ExpectContinue = true;
        }

        message.Headers.TryAddWithoutValidation(
            "User-Agent", call.Operation.Service is { UserAgent: { } token } ? $"{token} {s_userAgent}" : s_userAgent);
        return message;
    }

    internal static UploadBody? CreateBody(Call call, OssRequestWriter writer, AttemptTimer timer, ClientSettings settings)
    {
        if (writer.StreamedBody is { } content)
        {
            return new UploadBody(content, default, call.Operation.Crc64 && settings.VerifyUploads, timer, call);
        }

        return writer.BufferedBody is { } bytes ? new UploadBody(null, bytes, computesCrc: false, timer, call) : null;
    }

    /// <summary>
    /// Determines whether the request has a content type: it sends content, or it begins a multipart upload, which determines the content
    /// type of the object.
    /// </summary>
    private static bool SendsContentType(OssOperation operation, OssRequestWriter writer) =>
        writer.StreamedBody is not null
        || (writer.ObjectKey is not null && operation.Method == HttpMethod.Post && writer.HasQuery("uploads"));

    /// <summary>Determines whether the request sends a part of an object, whose content type was determined before.</summary>
    private static bool IsPart(OssRequestWriter writer) => writer.HasQuery("partNumber");

    /// <summary>Determines whether the request sends <c>Expect: 100-continue</c>.</summary>
    private static bool AsksFirst(Call call, OssRequestWriter writer, long? above) =>
        above is not null
        && writer.StreamedBody is { } content
        && !(content.Length <= above)
        && !writer.HasHeader("Expect")
        && (call.Scope is null || !IsPart(writer) || call.Scope.Expect.ShouldAsk());

    private static void Add(HttpRequestMessage message, string name, string value)
    {
        if (!message.Headers.TryAddWithoutValidation(name, value))
        {
            // Content headers require a content: a call without a body gets an empty one.
            message.Content ??= new ByteArrayContent([]);
            message.Content.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static void CheckLength(OssOperation operation, OssContent content)
    {
        if (operation.Crc64 && content.Length > LargestBody)
        {
            throw new ArgumentException(
                $"{operation.Name} takes at most 5 GiB ({LargestBody} bytes) in one body; this content has {content.Length}. "
                    + "Upload it in parts: InitiateMultipartUpload, UploadPart for each part, CompleteMultipartUpload.");
        }
    }

    /// <summary>
    /// Determines whether the request forbids overwriting. If the first attempt of such a request succeeds, a retry is rejected. The client
    /// ignores this for a POST that is marked as idempotent.
    /// </summary>
    private static bool ForbidsOverwrite(OssRequestWriter writer) =>
        string.Equals(writer.FindHeader("x-oss-forbid-overwrite"), "true", StringComparison.OrdinalIgnoreCase);
}
