namespace OssGen.Emulator.Handlers.Multipart;

/// <summary>Aborts an upload and deletes its parts.</summary>
internal sealed class AbortMultipartUploadHandler : IOssHandler<AbortMultipartUploadRequest, AbortMultipartUploadResult>
{
    public async Task<AbortMultipartUploadResult> HandleAsync(
        HandlerContext call, AbortMultipartUploadRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject);
        await call.Store.Uploads.AbortAsync(bucket, request.Key, request.UploadId, cancellationToken);
        return new AbortMultipartUploadResult();
    }
}
