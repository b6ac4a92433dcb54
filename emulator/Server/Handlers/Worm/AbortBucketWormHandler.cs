namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Deletes a bucket's retention policy, which must not be locked.</summary>
internal sealed class AbortBucketWormHandler : IOssHandler<AbortBucketWormRequest, AbortBucketWormResult>
{
    public async Task<AbortBucketWormResult> HandleAsync(
        HandlerContext call, AbortBucketWormRequest request, CancellationToken cancellationToken)
    {
        await call.Store.Worm.AbortAsync(call.RequireOwnBucket(), cancellationToken);
        return new AbortBucketWormResult();
    }
}
