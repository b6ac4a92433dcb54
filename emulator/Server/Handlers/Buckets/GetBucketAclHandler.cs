namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Returns a bucket's owner and ACL.</summary>
internal sealed class GetBucketAclHandler : IOssHandler<GetBucketAclRequest, GetBucketAclResult>
{
    public Task<GetBucketAclResult> HandleAsync(HandlerContext call, GetBucketAclRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        return Task.FromResult(new GetBucketAclResult { Owner = Owners.Of(call, bucket), Acl = new BucketAcl(bucket.Acl) });
    }
}
