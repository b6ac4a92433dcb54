using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Storage.Uploads;

namespace OssGen.Emulator.Handlers.Multipart;

/// <summary>Initiates a multipart upload and returns its ID.</summary>
internal sealed class InitiateMultipartUploadHandler : IOssHandler<InitiateMultipartUploadRequest, InitiateMultipartUploadResult>
{
    public async Task<InitiateMultipartUploadResult> HandleAsync(
        HandlerContext call, InitiateMultipartUploadRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var existing = call.Store.Objects.Find(bucket, request.Key);
        Access.RequireWrite(call, bucket, call.RequestedObject, existing);
        UploadRequestReader.RefuseConditions(call.Request);
        if (existing is not null && request.ForbidOverwrite == true && !bucket.IsVersioned)
        {
            throw OssErrors.FileAlreadyExists();
        }

        var storageClass = UploadRequestReader.StorageClass(call.Request, bucket);
        var headers = UploadRequestReader.Headers(call, bucket);
        var isSequential = call.Request.HasQuery(UploadRecord.SequentialParameter);
        var stored = isSequential ? headers.With(UploadRecord.SequentialParameter, "true") : headers;
        var id = await call.Store.Uploads.InitiateAsync(bucket, request.Key, storageClass, stored, cancellationToken);
        return new InitiateMultipartUploadResult
        {
            EncodingType = EncodingTypes.InReply(request.EncodingType),
            Bucket = bucket.Name,
            Key = request.Key,
            UploadId = id,
        }.WithEncryption(ObjectReplyValues.AsUploaded(request.Key, headers));
    }
}
