using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>
/// Returns a bucket's default retention for new objects. Throws OSS's error if object-level retention isn't enabled for the bucket.
/// </summary>
internal sealed class GetBucketObjectWormConfigurationHandler
    : IOssHandler<GetBucketObjectWormConfigurationRequest, GetBucketObjectWormConfigurationResult>
{
    public Task<GetBucketObjectWormConfigurationResult> HandleAsync(
        HandlerContext call, GetBucketObjectWormConfigurationRequest request, CancellationToken cancellationToken)
    {
        var worm = call.RequireOwnBucket().ObjectWorm ?? throw OssErrors.NoObjectWorm();
        return Task.FromResult(new GetBucketObjectWormConfigurationResult
        {
            ObjectWormEnabled = ObjectWormStatus.Enabled,
            DefaultRetention = worm.Mode is { } mode
                ? new DefaultRetention { Mode = new ObjectRetentionMode(mode), Days = worm.Days, Years = worm.Years }
                : null,
        });
    }
}
