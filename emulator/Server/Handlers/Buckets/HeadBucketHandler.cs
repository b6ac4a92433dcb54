namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Answers whether a bucket exists and belongs to the caller.</summary>
internal sealed class HeadBucketHandler : IOssHandler<HeadBucketRequest, HeadBucketResult>
{
    public Task<HeadBucketResult> HandleAsync(HandlerContext call, HeadBucketRequest request, CancellationToken cancellationToken)
    {
        call.RequireOwnBucket();
        return Task.FromResult(new HeadBucketResult());
    }
}
