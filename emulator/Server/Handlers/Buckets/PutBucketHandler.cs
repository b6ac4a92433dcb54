using OssGen.Emulator.Configurations;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Storage.Buckets;

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
        if (request.LocationConstraint is { Length: > 0 } location && location != BucketLocation.Location(call) && location != call.Region)
        {
            throw OssErrors.InvalidLocationConstraint();
        }

        var tags = ObjectTags.Parse(request.BucketTagging ?? "");
        if (tags.Length > 0)
        {
            TagConfigurations.Check(call, tags);
        }

        var encryption = UploadedEncryption.Asked(call.Request);
        var isNew = call.Store.Buckets.Find(request.Bucket) is null;
        var bucket = await call.Store.Buckets.CreateAsync(
            request.Bucket,
            caller.Owner,
            request.Acl?.Value,
            request.StorageClass?.Value,
            request.DataRedundancyType?.Value,
            cancellationToken);
        if (isNew)
        {
            await ConfigureAsync(call, bucket, request, tags, cancellationToken);
            if (encryption is not null)
            {
                await BucketConfigurations.PutEncryptionAsync(call, bucket, encryption, cancellationToken);
            }
        }

        BucketReplyValues.AddLocation(call);
        return new PutBucketResult();
    }

    private static async Task ConfigureAsync(
        HandlerContext call, BucketRecord bucket, PutBucketRequest request, Tag[] tags, CancellationToken cancellationToken)
    {
        if (request.ResourceGroupId is { Length: > 0 } group)
        {
            await BucketConfigurations.PutInGroupAsync(call, bucket, group, cancellationToken);
        }

        if (tags.Length > 0)
        {
            await TagConfigurations.PutAsync(call, bucket, tags, cancellationToken);
        }

        if (request.HnsStatus is not null)
        {
            await BucketConfigurations.PutHierarchicalNamespaceAsync(call, bucket, cancellationToken);
        }
    }
}
