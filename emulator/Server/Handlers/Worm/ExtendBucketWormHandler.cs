namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Extends the retention period of a bucket's locked policy.</summary>
internal sealed class ExtendBucketWormHandler : IOssHandler<ExtendBucketWormRequest, ExtendBucketWormResult>
{
    public async Task<ExtendBucketWormResult> HandleAsync(
        HandlerContext call, ExtendBucketWormRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        InitiateBucketWormHandler.CheckDays(request.RetentionPeriodInDays);
        await call.Store.Worm.ExtendAsync(bucket, request.WormId, request.RetentionPeriodInDays, cancellationToken);
        return new ExtendBucketWormResult();
    }
}
