using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers.Multipart;

/// <summary>Stores a part.</summary>
internal sealed class UploadPartHandler : IOssHandler<UploadPartRequest, UploadPartResult>
{
    public async Task<UploadPartResult> HandleAsync(OssCall call, UploadPartRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket);
        Values.CheckPartNumber(request.PartNumber);
        call.Store.Uploads.Require(bucket, request.Key, request.UploadId);
        var written = await UploadedBody.ReceiveAsync(call, request.Content, cancellationToken);
        var part = await call.Store.Uploads.PutPartAsync(bucket, request.Key, request.UploadId, request.PartNumber, written, cancellationToken);
        return new UploadPartResult { ETag = $"\"{part.ETag}\"", ContentMd5 = Convert.ToBase64String(written.Md5), Crc64 = part.Crc64 };
    }
}
