namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Deletes a retention policy that isn't locked.</summary>
internal sealed class AbortBucketWormHandler : IOssHandler<AbortBucketWormRequest, AbortBucketWormResult>
{
    public async Task<AbortBucketWormResult> HandleAsync(
        HandlerContext call, AbortBucketWormRequest request, CancellationToken cancellationToken)
    {
        await call.Store.Worm.AbortAsync(call.RequireOwnBucket(), cancellationToken);
        return new AbortBucketWormResult();
    }
}
