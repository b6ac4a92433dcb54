namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Returns the location of a bucket, which is that of its region.</summary>
internal sealed class GetBucketLocationHandler : IOssHandler<GetBucketLocationRequest, GetBucketLocationResult>
{
    public Task<GetBucketLocationResult> HandleAsync(
        HandlerContext call, GetBucketLocationRequest request, CancellationToken cancellationToken)
    {
        call.RequireOwnBucket();
        return Task.FromResult(new GetBucketLocationResult { Location = BucketLocation.Location(call) });
    }
}
