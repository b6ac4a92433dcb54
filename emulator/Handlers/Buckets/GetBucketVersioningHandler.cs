namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Whether a bucket keeps versions; nothing where it never did.</summary>
internal sealed class GetBucketVersioningHandler : IOssHandler<GetBucketVersioningRequest, GetBucketVersioningResult>
{
    public Task<GetBucketVersioningResult> HandleAsync(
        HandlerContext call, GetBucketVersioningRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetBucketVersioningResult { Status = BucketReplyValues.Versioning(call.RequireOwnBucket()) });
}
