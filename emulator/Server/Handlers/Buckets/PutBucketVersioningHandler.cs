namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Enables or suspends versioning for a bucket.</summary>
internal sealed class PutBucketVersioningHandler : IOssHandler<PutBucketVersioningRequest, PutBucketVersioningResult>
{
    public async Task<PutBucketVersioningResult> HandleAsync(
        HandlerContext call, PutBucketVersioningRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        await call.Store.Buckets.SetVersioningAsync(bucket, request.Status.Value, cancellationToken);
        return new PutBucketVersioningResult();
    }
}
