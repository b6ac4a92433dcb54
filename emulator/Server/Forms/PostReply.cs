using OssGen.Emulator.Handlers;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Forms;

/// <summary>Writes the reply to a form upload: the callback's response, a redirect, or the status that the form specifies.</summary>
internal static class PostReply
{
    private const string Redirect = "success_action_redirect";

    /// <summary>Throws OSS's error when the reply to a form can't be sent. Call this method before anything is stored.</summary>
    public static void Check(PostForm form) => HeaderText.Require(Redirect, form[Redirect]);

    public static void Write(
        OssServerReply reply, HandlerContext call, PostForm form, BucketRecord bucket, ObjectRecord record, string? callbackBody)
    {
        reply.Header("ETag", record.QuotedETag);
        reply.Header("x-oss-hash-crc64ecma", (ulong?)record.Crc64);
        reply.Header("x-oss-version-id", ObjectReplyValues.VersionId(bucket, record));
        reply.Header("x-oss-server-side-encryption", ObjectReplyValues.AsUploaded(record).ServerSideEncryption?.Value);
        if (callbackBody is not null)
        {
            reply.Text(callbackBody, "application/json");
        }
        else if (form[Redirect] is { Length: > 0 } redirect && Uri.TryCreate(redirect, UriKind.Absolute, out _))
        {
            reply.Status = StatusCodes.Status303SeeOther;
            reply.Header("Location", WithFacts(redirect, bucket, record));
        }
        else
        {
            WriteStatus(reply, call, form["success_action_status"], bucket, record);
        }
    }

    private static void WriteStatus(OssServerReply reply, HandlerContext call, string? status, BucketRecord bucket, ObjectRecord record)
    {
        switch (status)
        {
            case "200":
                break;
            case "201":
                reply.Status = StatusCodes.Status201Created;
                var xml = reply.StartXml();
                xml.Start("PostResponse"u8);
                xml.Element("Bucket"u8, bucket.Name);
                xml.Element("Location"u8, ObjectUrl.Of(call));
                xml.Element("Key"u8, record.Key);
                xml.Element("ETag"u8, record.QuotedETag);
                xml.End("PostResponse"u8);
                reply.EndXml();
                break;
            default:
                reply.Status = StatusCodes.Status204NoContent;
                break;
        }
    }

    // A fragment follows the query.
    private static string WithFacts(string url, BucketRecord bucket, ObjectRecord record)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (target, fragment) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        return $"{target}{(target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}bucket={bucket.Name}"
            + $"&key={Uri.EscapeDataString(record.Key)}&etag={Uri.EscapeDataString(record.QuotedETag)}{fragment}";
    }
}
