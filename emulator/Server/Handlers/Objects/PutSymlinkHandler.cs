using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Creates a symbolic link to another key of the bucket. The key need not exist.</summary>
internal sealed class PutSymlinkHandler : IOssHandler<PutSymlinkRequest, PutSymlinkResult>
{
    public async Task<PutSymlinkResult> HandleAsync(HandlerContext call, PutSymlinkRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject, call.Store.Objects.Find(bucket, request.Key));
        UploadRequestReader.RefuseConditions(call.Request);
        RequestReader.CheckKey(request.SymlinkTarget);
        var about = UploadRequestReader.Describe(call, bucket);
        var link = await call.Store.Objects.LinkAsync(bucket, request.Key, request.SymlinkTarget, about, cancellationToken);
        return new PutSymlinkResult { VersionId = ObjectReplyValues.VersionId(bucket, link), ETag = link.QuotedETag };
    }
}
