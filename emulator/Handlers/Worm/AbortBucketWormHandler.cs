namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Removes a retention policy that is not locked.</summary>
internal sealed class AbortBucketWormHandler : IOssHandler<AbortBucketWormRequest, AbortBucketWormResult>
{
    public async Task<AbortBucketWormResult> HandleAsync(
        HandlerContext call, AbortBucketWormRequest request, CancellationToken cancellationToken)
    {
        await call.Store.Worm.AbortAsync(call.RequireOwnBucket(), cancellationToken);
        return new AbortBucketWormResult();
    }
}
