using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Sets an object's own ACL.</summary>
internal sealed class PutObjectAclHandler : IOssHandler<PutObjectAclRequest, PutObjectAclResult>
{
    public async Task<PutObjectAclResult> HandleAsync(HandlerContext call, PutObjectAclRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireOwner(
            call, bucket, static () => OssErrors.AccessDenied("You do not have write acl permission on this object."));
        PublicAccess.RequireObjectAcl(call, bucket, request.Acl.Value);
        var changed = await call.Store.Objects.UpdateAsync(
            bucket, request.Key, request.VersionId, record => record with { Acl = request.Acl.Value }, cancellationToken);
        return new PutObjectAclResult { VersionId = ObjectReplyValues.VersionId(bucket, changed) };
    }
}
