using OssGen.Emulator.Handlers.Objects;

namespace OssGen.Emulator.Handlers.Multipart;

/// <summary>Stores a part of a multipart upload.</summary>
internal sealed class UploadPartHandler : IOssHandler<UploadPartRequest, UploadPartResult>
{
    public async Task<UploadPartResult> HandleAsync(HandlerContext call, UploadPartRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject);
        UploadedEncryption.RequireNone(call.Request);
        var upload = call.Store.Uploads.Require(bucket, request.Key, request.UploadId);
        var written = await UploadRequestReader.ReceiveAsync(call, request.Content!, cancellationToken);
        var part = await call.Store.Uploads.PutPartAsync(
            bucket, request.Key, request.UploadId, request.PartNumber, written, cancellationToken);
        return new UploadPartResult { ETag = $"\"{part.ETag}\"", ContentMd5 = Convert.ToBase64String(written.Md5), Crc64 = part.Crc64 }
            .WithEncryption(ObjectReplyValues.AsUploaded(upload.Key, upload.Headers));
    }
}
