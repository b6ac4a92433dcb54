namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Locks a bucket's retention policy.</summary>
internal sealed class CompleteBucketWormHandler : IOssHandler<CompleteBucketWormRequest, CompleteBucketWormResult>
{
    public async Task<CompleteBucketWormResult> HandleAsync(
        HandlerContext call, CompleteBucketWormRequest request, CancellationToken cancellationToken)
    {
        await call.Store.Worm.LockAsync(call.RequireOwnBucket(), request.WormId, cancellationToken);
        return new CompleteBucketWormResult();
    }
}
