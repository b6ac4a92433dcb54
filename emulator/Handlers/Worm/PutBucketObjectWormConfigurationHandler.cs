using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Enables object-level retention for a bucket and sets its default retention.</summary>
internal sealed class PutBucketObjectWormConfigurationHandler
    : IOssHandler<PutBucketObjectWormConfigurationRequest, PutBucketObjectWormConfigurationResult>
{
    public async Task<PutBucketObjectWormConfigurationResult> HandleAsync(
        HandlerContext call, PutBucketObjectWormConfigurationRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        if (request.ObjectWormEnabled != ObjectWormStatus.Enabled)
        {
            throw OssErrors.MalformedXml($"ObjectWormEnabled is '{request.ObjectWormEnabled.Value}', not Enabled.");
        }

        await call.Store.Worm.SetObjectWormAsync(bucket, Read(request.DefaultRetention), cancellationToken);
        return new PutBucketObjectWormConfigurationResult();
    }

    private static ObjectWorm Read(DefaultRetention? retention)
    {
        if (retention is null)
        {
            return new ObjectWorm(null, null, null);
        }

        if (retention.Mode?.Value is not (Retention.Governance or Retention.Compliance)
            || retention.Days is null == retention.Years is null)
        {
            throw OssErrors.MalformedXml("DefaultRetention needs a known Mode, and either Days or Years.");
        }

        return retention is { Days: null or (>= 1 and <= 36500), Years: null or (>= 1 and <= 100) }
            ? new ObjectWorm(retention.Mode.Value.Value, retention.Days, retention.Years)
            : throw OssErrors.MalformedXml("DefaultRetention lasts 1 to 36500 Days or 1 to 100 Years.");
    }
}
