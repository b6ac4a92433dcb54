using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Returns an object's ACL, or <c>default</c> if the object inherits the ACL of its bucket.</summary>
internal sealed class GetObjectAclHandler : IOssHandler<GetObjectAclRequest, GetObjectAclResult>
{
    public Task<GetObjectAclResult> HandleAsync(HandlerContext call, GetObjectAclRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireOwner(
            call, bucket, static () => OssErrors.AccessDenied("You do not have read acl permission on this object."));
        var record = ReadableObject.Find(call, bucket, request.Key, request.VersionId);
        return Task.FromResult(new GetObjectAclResult
        {
            VersionId = ObjectReplyValues.VersionId(bucket, record),
            Owner = Owners.Of(call, bucket),
            Acl = new ObjectAcl(record.Acl),
        });
    }
}
