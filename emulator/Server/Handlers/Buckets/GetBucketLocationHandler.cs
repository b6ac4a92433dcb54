namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Returns a bucket's location: the emulator's region.</summary>
internal sealed class GetBucketLocationHandler : IOssHandler<GetBucketLocationRequest, GetBucketLocationResult>
{
    public Task<GetBucketLocationResult> HandleAsync(
        HandlerContext call, GetBucketLocationRequest request, CancellationToken cancellationToken)
    {
        call.RequireOwnBucket();
        return Task.FromResult(new GetBucketLocationResult { Location = BucketLocation.Location(call) });
    }
}
