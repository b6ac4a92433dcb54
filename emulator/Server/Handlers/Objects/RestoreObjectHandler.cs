using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>
/// Restores an archived object for a number of days. The status is 202 for a new restore and 200 when a completed restore is extended.
/// </summary>
internal sealed class RestoreObjectHandler : IOssHandler<RestoreObjectRequest, RestoreObjectResult>
{
    public async Task<RestoreObjectResult> HandleAsync(
        HandlerContext call, RestoreObjectRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        var record = ReadableObject.Find(call, bucket, request.Key, request.VersionId);
        if (!ArchiveClasses.Contains(record.StorageClass))
        {
            throw OssErrors.OperationNotSupported(
                "RestoreObject operation does not support this object storage class", "0016-00000702");
        }

        if (request.Tier is not null && !ArchiveClasses.HasTiers(record.StorageClass))
        {
            throw OssErrors.MalformedXml($"an object of class {record.StorageClass} is restored without JobParameters.");
        }

        var tier = request.Tier ?? RestoreTier.Standard;
        var duration = ArchiveClasses.Duration(record.StorageClass, tier)
            ?? throw OssErrors.MalformedXml($"an object of class {record.StorageClass} can not be restored with tier '{tier.Value}'.");
        var isDone = await call.Store.Restorations.RequestAsync(record, Days(request, record.StorageClass), duration, cancellationToken);
        call.Status = isDone ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
        return new RestoreObjectResult
        {
            VersionId = ObjectReplyValues.VersionId(bucket, record),
            RestorePriority = !isDone && ArchiveClasses.HasTiers(record.StorageClass) ? tier : null,
        };
    }

    private static int Days(RestoreObjectRequest request, string storageClass)
    {
        if (request is { Tier: not null, Days: null })
        {
            throw OssErrors.MalformedXml("a request with a tier needs Days.");
        }

        var days = request.Days ?? 1;
        var maximum = ArchiveClasses.MaximumDays(storageClass);
        return days >= 1 && days <= maximum ? days : throw OssErrors.MalformedXml($"Days is {days}, not 1 to {maximum}.");
    }
}
