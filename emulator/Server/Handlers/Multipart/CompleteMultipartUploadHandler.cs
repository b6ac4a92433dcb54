using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers.Objects;

namespace OssGen.Emulator.Handlers.Multipart;

/// <summary>Completes a multipart upload by creating an object from its parts.</summary>
internal sealed class CompleteMultipartUploadHandler : IOssHandler<CompleteMultipartUploadRequest, CompleteMultipartUploadResult>
{
    public async Task<CompleteMultipartUploadResult> HandleAsync(
        HandlerContext call, CompleteMultipartUploadRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject, call.Store.Objects.Find(bucket, request.Key));
        PublicAccess.RequireObjectAcl(call, bucket, request.Acl?.Value);
        var callback = UploadCallback.Read(call.Request, call.Callbacks.Policy, call.Caller);
        var record = await call.Store.Uploads.CompleteAsync(
            bucket,
            request.Key,
            request.UploadId,
            Wanted(call, request),
            request.Acl?.Value ?? ObjectAcl.Default.Value,
            request.ForbidOverwrite ?? false,
            cancellationToken);
        call.AddHeader("ETag", record.QuotedETag);
        return new CompleteMultipartUploadResult
        {
            VersionId = ObjectReplyValues.VersionId(bucket, record),
            Crc64 = record.Crc64,
            EncodingType = EncodingTypes.InReply(request.EncodingType),
            Location = ObjectUrl.Of(call),
            Bucket = bucket.Name,
            Key = record.Key,
            ETag = record.QuotedETag,
            CallbackBody = await UploadCallbackRunner.RunAsync(call, callback, bucket, record, cancellationToken),
        }.WithEncryption(ObjectReplyValues.AsUploaded(record));
    }

    // A document without parts makes an empty object.
    private static List<(int Number, string ETag)>? Wanted(HandlerContext call, CompleteMultipartUploadRequest request)
    {
        if (request.CompleteAll is null)
        {
            return call.Request.HasDocument
                ? [.. (request.Parts ?? []).Select(part => (part.PartNumber, RequestValidation.WithoutQuotes(part.ETag)))]
                : throw OssErrors.MalformedXml("the document is missing.");
        }

        return call.Request.HasDocument
            ? throw OssErrors.BothCompleteAllAndParts()
            : null;
    }
}
