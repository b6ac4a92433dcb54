using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Enables object-level retention for a bucket and sets its default retention.</summary>
internal sealed class PutBucketObjectWormConfigurationHandler
    : IOssHandler<PutBucketObjectWormConfigurationRequest, PutBucketObjectWormConfigurationResult>
{
    public async Task<PutBucketObjectWormConfigurationResult> HandleAsync(
        HandlerContext call, PutBucketObjectWormConfigurationRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        await call.Store.Worm.SetObjectWormAsync(bucket, Read(request.DefaultRetention), cancellationToken);
        return new PutBucketObjectWormConfigurationResult();
    }

    private static ObjectWorm Read(DefaultRetention? retention)
    {
        if (retention is null)
        {
            return new ObjectWorm(null, null, null);
        }

        return retention.Days is null != retention.Years is null
            ? new ObjectWorm(retention.Mode?.Value, retention.Days, retention.Years)
            : throw OssErrors.MalformedXml("DefaultRetention needs either Days or Years.");
    }
}
