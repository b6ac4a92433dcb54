using OssGen.Emulator.Configurations;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>
/// Creates a bucket. If the caller already owns the bucket, only its ACL can change, and only if the request specifies one.
/// </summary>
internal sealed class PutBucketHandler : IOssHandler<PutBucketRequest, PutBucketResult>
{
    public async Task<PutBucketResult> HandleAsync(HandlerContext call, PutBucketRequest request, CancellationToken cancellationToken)
    {
        var caller = call.RequireCaller();
        RequestValidation.CheckBucketName(request.Bucket);
        RequestValidation.CheckBucketAcl(request.Acl?.Value);
        RequestValidation.CheckStorageClass(request.StorageClass?.Value);
        RequestValidation.CheckRedundancy(request.DataRedundancyType?.Value);
        if (request.LocationConstraint is { Length: > 0 } location && location != BucketLocation.Location(call) && location != call.Region)
        {
            throw OssErrors.InvalidLocationConstraint();
        }

        var isNew = call.Store.Buckets.Find(request.Bucket) is null;
        var bucket = await call.Store.Buckets.CreateAsync(
            request.Bucket,
            caller.Owner,
            request.Acl?.Value,
            request.StorageClass?.Value,
            request.DataRedundancyType?.Value,
            cancellationToken);
        if (isNew && request.ResourceGroupId is { Length: > 0 } group)
        {
            await BucketConfigurations.PutInGroupAsync(call, bucket, group, cancellationToken);
        }

        return new PutBucketResult();
    }
}
