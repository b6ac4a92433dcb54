using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Appends bytes to an appendable object, or creates the object if it doesn't exist.</summary>
internal sealed class AppendObjectHandler : IOssHandler<AppendObjectRequest, AppendObjectResult>
{
    public async Task<AppendObjectResult> HandleAsync(HandlerContext call, AppendObjectRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var existing = call.Store.Objects.Find(bucket, request.Key);
        Access.RequireWrite(call, bucket, call.RequestedObject, existing);
        UploadRequestReader.RefuseConditions(call.Request);
        var about = UploadRequestReader.Describe(call, bucket);
        if (request.Position < 0)
        {
            throw OssErrors.InvalidArgument(
                "The position must be a non-negative integer.", "position", call.Request.Query("position") ?? "");
        }

        if (bucket.ObjectWorm is not null)
        {
            throw OssErrors.OperationNotSupported("Nothing is appended in a bucket with object-level retention.", ec: null);
        }

        if (existing is not null && call.Store.Appends.SealedTime(existing) is not null)
        {
            throw OssErrors.ObjectIsSealed();
        }

        AppendStore.CheckAppend(call.Store.Objects.FindVersion(bucket, request.Key, versionId: null), request.Position);
        var written = await UploadRequestReader.ReceiveAsync(call, request.Content!, cancellationToken);
        var record = await call.Store.Appends.AppendAsync(bucket, request.Key, request.Position, written, about, cancellationToken);
        return new AppendObjectResult
        {
            NextAppendPosition = record.Size,
            Crc64 = record.Crc64,
            ETag = record.QuotedETag,
            VersionId = ObjectReplyValues.VersionId(bucket, record),
        }.WithEncryption(ObjectReplyValues.AsUploaded(record));
    }
}
