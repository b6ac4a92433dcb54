using OssGen.Wire;

namespace OssGen.Emulator.Tests.Configurations;

/// <summary>A signed call on a bucket or a key with a document that no record would write.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="SubResource">The bare query name that picks the operation.</param>
/// <param name="Document">The body; null for none.</param>
/// <param name="Key">The key; null for the bucket itself.</param>
internal sealed record RawCall(string Method, string Bucket, string SubResource, string? Document = null, string? Key = null)
    : OssRequest, IOssRequest<RawReply>
{
    OssOperation IOssRequest.Operation => new("Raw", Method, Key is null ? OssScope.Bucket : OssScope.Object)
    {
        SignedQuery = [SubResource],
        ReplyBody = OssReplyBody.Buffered,
    };

    void IOssRequest.Write(OssRequestWriter writer)
    {
        writer.Bucket(Bucket);
        if (Key is not null)
        {
            writer.Key(Key);
        }

        writer.Query(SubResource);
        writer.Text(Document, "application/xml");
    }

    RawReply IOssRequest<RawReply>.Read(OssResponseReader reply) => new() { Response = reply.Response, Text = reply.Text() };
}
