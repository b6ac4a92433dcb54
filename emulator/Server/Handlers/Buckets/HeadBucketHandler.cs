namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Answers whether a bucket exists and belongs to the caller, and in which region it is.</summary>
internal sealed class HeadBucketHandler : IOssHandler<HeadBucketRequest, HeadBucketResult>
{
    public Task<HeadBucketResult> HandleAsync(HandlerContext call, HeadBucketRequest request, CancellationToken cancellationToken)
    {
        call.RequireOwnBucket();
        call.AddHeader("x-oss-bucket-region", call.Region);
        return Task.FromResult(new HeadBucketResult());
    }
}
