namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Sets a bucket's ACL. As in OSS, a bucket that doesn't exist is created.</summary>
internal sealed class PutBucketAclHandler : IOssHandler<PutBucketAclRequest, PutBucketAclResult>
{
    public async Task<PutBucketAclResult> HandleAsync(HandlerContext call, PutBucketAclRequest request, CancellationToken cancellationToken)
    {
        var caller = call.RequireCaller();
        if (call.Store.Buckets.Find(request.Bucket) is null)
        {
            RequestValidation.CheckBucketName(request.Bucket);
            PublicAccess.RequireNewBucketAcl(call, caller.Owner, request.Acl.Value);
            var created = await call.Store.Buckets.CreateAsync(
                request.Bucket, caller.Owner, request.Acl.Value, storageClass: null, redundancy: null, cancellationToken);
            if (call.HostRegion is { } region)
            {
                await BucketRegions.PutAsync(call, created, region, cancellationToken);
            }
        }
        else
        {
            var bucket = call.RequireOwnBucket();
            PublicAccess.RequireBucketAcl(call, bucket, request.Acl.Value);
            await call.Store.Buckets.SetAclAsync(bucket, request.Acl.Value, cancellationToken);
        }

        BucketReplyValues.AddLocation(call);
        return new PutBucketAclResult();
    }
}
