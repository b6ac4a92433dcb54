using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers.Listings;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers.Multipart;

/// <summary>Starts a multipart upload.</summary>
internal sealed class InitiateMultipartUploadHandler : IOssHandler<InitiateMultipartUploadRequest, InitiateMultipartUploadResult>
{
    public async Task<InitiateMultipartUploadResult> HandleAsync(
        OssCall call, InitiateMultipartUploadRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var existing = call.Store.Objects.Find(bucket, request.Key);
        Access.RequireWrite(call, bucket, existing);
        Values.CheckEncodingType(request.EncodingType?.Value);
        if (existing is not null && request.ForbidOverwrite == true && !bucket.IsVersioned)
        {
            throw Faults.FileAlreadyExists();
        }

        var storageClass = UploadedBody.StorageClass(call.Request, bucket);
        var id = await call.Store.Uploads.InitiateAsync(bucket, request.Key, storageClass, UploadedBody.Headers(call, bucket), cancellationToken);
        return new InitiateMultipartUploadResult
        {
            EncodingType = ObjectEntries.Encoding(request.EncodingType),
            Bucket = bucket.Name,
            Key = request.Key,
            UploadId = id,
        };
    }
}
