using OssGen.Wire;

namespace OssGen.Emulator.Tests.Configurations;

/// <summary>A signed call on a bucket with a document that no record would write.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="SubResource">The bare query name that picks the operation.</param>
/// <param name="Document">The body; null for none.</param>
internal sealed record RawCall(string Method, string Bucket, string SubResource, string? Document = null)
    : OssRequest, IOssRequest<RawReply>
{
    OssOperation IOssRequest.Operation =>
        new("Raw", Method, OssScope.Bucket) { SignedQuery = [SubResource], ReplyBody = OssReplyBody.Buffered };

    void IOssRequest.Write(OssRequestWriter writer)
    {
        writer.Bucket(Bucket);
        writer.Query(SubResource);
        writer.Text(Document, "application/xml");
    }

    RawReply IOssRequest<RawReply>.Read(OssResponseReader reply) => new() { Response = reply.Response, Text = reply.Text() };
}
