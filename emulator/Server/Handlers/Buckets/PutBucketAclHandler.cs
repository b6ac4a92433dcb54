using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Sets a bucket's ACL. As in OSS, a bucket that doesn't exist is created.</summary>
internal sealed class PutBucketAclHandler : IOssHandler<PutBucketAclRequest, PutBucketAclResult>
{
    public async Task<PutBucketAclResult> HandleAsync(HandlerContext call, PutBucketAclRequest request, CancellationToken cancellationToken)
    {
        if (call.Store.Buckets.Find(request.Bucket) is null)
        {
            var caller = call.RequireCaller();
            RequestValidation.CheckBucketName(request.Bucket);
            var bucket = new NewBucket(request.Bucket, caller.Owner)
            {
                Acl = request.Acl.Value, Configurations = BucketRegions.ForNew(call.HostRegion),
            };
            await call.Store.Buckets.CreateAsync(
                bucket, existing => PutBucketHandler.Require(call, existing, bucket, call.HostRegion), cancellationToken);
        }
        else
        {
            await call.Store.Buckets.SetAclAsync(
                call.RequireOwnBucket(),
                request.Acl.Value,
                existing => PublicAccess.RequireBucketAcl(call, existing, request.Acl.Value),
                cancellationToken);
        }

        BucketReplyValues.AddLocation(call);
        return new PutBucketAclResult();
    }
}
