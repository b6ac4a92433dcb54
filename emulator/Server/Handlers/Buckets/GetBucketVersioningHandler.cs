namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Returns a bucket's versioning status. The result has no status if versioning was never enabled.</summary>
internal sealed class GetBucketVersioningHandler : IOssHandler<GetBucketVersioningRequest, GetBucketVersioningResult>
{
    public Task<GetBucketVersioningResult> HandleAsync(
        HandlerContext call, GetBucketVersioningRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetBucketVersioningResult { Status = BucketReplyValues.Versioning(call.RequireOwnBucket()) });
}
