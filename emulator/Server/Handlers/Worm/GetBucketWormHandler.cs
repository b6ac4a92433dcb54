using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>
/// Returns the retention policy of a bucket. Throws OSS's error if the bucket has no policy or the policy has expired without being locked.
/// </summary>
internal sealed class GetBucketWormHandler : IOssHandler<GetBucketWormRequest, GetBucketWormResult>
{
    public Task<GetBucketWormResult> HandleAsync(HandlerContext call, GetBucketWormRequest request, CancellationToken cancellationToken)
    {
        var policy = call.Store.Worm.Find(call.RequireOwnBucket()) ?? throw OssErrors.NoSuchWorm("The WORM Configuration does not exist.");
        return Task.FromResult(new GetBucketWormResult
        {
            WormId = policy.Id,
            State = policy.IsLocked ? BucketWormState.Locked : BucketWormState.InProgress,
            RetentionPeriodInDays = policy.Days,
            CreationDate = policy.Created,
        });
    }
}
