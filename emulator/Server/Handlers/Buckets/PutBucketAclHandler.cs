namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Sets a bucket's ACL.</summary>
internal sealed class PutBucketAclHandler : IOssHandler<PutBucketAclRequest, PutBucketAclResult>
{
    public async Task<PutBucketAclResult> HandleAsync(HandlerContext call, PutBucketAclRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        RequestValidation.CheckBucketAcl(request.Acl.Value);
        PublicAccess.RequireBucketAcl(call, bucket, request.Acl.Value);
        await call.Store.Buckets.SetAclAsync(bucket, request.Acl.Value, cancellationToken);
        return new PutBucketAclResult();
    }
}
