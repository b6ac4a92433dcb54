using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Stores the body of the request as an object.</summary>
internal sealed class PutObjectHandler : IOssHandler<PutObjectRequest, PutObjectResult>
{
    public async Task<PutObjectResult> HandleAsync(HandlerContext call, PutObjectRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var existing = new Lazy<ObjectRecord?>(() => call.Store.Objects.Find(bucket, request.Key));
        Access.RequireWrite(call, bucket, call.RequestedObject, () => existing.Value);
        UploadRequestReader.RefuseConditions(call.Request);
        var about = UploadRequestReader.Describe(call, bucket);
        if (about.ForbidOverwrite && !bucket.IsVersioned && existing.Value is not null)
        {
            throw OssErrors.FileAlreadyExists();
        }

        var callback = UploadCallback.Read(call.Request, call.Callbacks.Policy, call.Caller);
        var written = await UploadRequestReader.ReceiveAsync(call, request.Content!, cancellationToken);
        var record = await call.Store.Objects.PutAsync(bucket, request.Key, written, about, cancellationToken);
        return new PutObjectResult
        {
            ETag = record.QuotedETag,
            ContentMd5 = Convert.ToBase64String(written.Md5),
            Crc64 = record.Crc64,
            VersionId = ObjectReplyValues.VersionId(bucket, record),
            CallbackBody = await UploadCallbackRunner.RunAsync(call, callback, bucket, record, cancellationToken),
        }.WithEncryption(ObjectReplyValues.AsUploaded(record));
    }
}
