using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Sets an object's own ACL.</summary>
internal sealed class PutObjectAclHandler : IOssHandler<PutObjectAclRequest, PutObjectAclResult>
{
    public async Task<PutObjectAclResult> HandleAsync(HandlerContext call, PutObjectAclRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        if (call.Caller?.Owner != bucket.Owner)
        {
            throw OssErrors.AccessDenied("You do not have write acl permission on this object.");
        }

        var acl = request.Acl?.Value ?? ObjectAcl.Default.Value;
        RequestValidation.CheckObjectAcl(acl);
        var changed = await call.Store.Objects.UpdateAsync(
            bucket, request.Key, request.VersionId, record => record with { Acl = acl }, cancellationToken);
        return new PutObjectAclResult { VersionId = ObjectReplyValues.VersionId(bucket, changed) };
    }
}
