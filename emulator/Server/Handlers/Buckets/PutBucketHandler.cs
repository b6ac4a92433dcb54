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
        var region = BucketRegions.OfNew(call, request.LocationConstraint);
        if (request.HnsStatus is { } status && status != HierarchicalNamespaceStatus.Enabled)
        {
            throw OssErrors.InvalidArgument("The hierarchical namespace can only be enabled.", "x-oss-hns-status", status.Value);
        }

        var tags = ObjectTags.Parse(request.BucketTagging ?? "");
        if (tags.Length > 0)
        {
            TagConfigurations.Check(call, tags);
        }

        var encryption = UploadedEncryption.Asked(call.Request);
        var existing = call.Store.Buckets.Find(request.Bucket);
        RequireAcl(call, existing, caller.Owner, request.Acl?.Value);
        if (existing is not null && region is not null && region != BucketRegions.Of(call, existing))
        {
            throw OssErrors.BucketDiffers(request.Bucket, "The bucket exists in another region.");
        }

        var bucket = await call.Store.Buckets.CreateAsync(
            request.Bucket,
            caller.Owner,
            request.Acl?.Value,
            request.StorageClass?.Value,
            request.DataRedundancyType?.Value,
            cancellationToken);
        if (existing is null)
        {
            await ConfigureAsync(call, bucket, request, tags, cancellationToken);
            if (region is not null)
            {
                await BucketRegions.PutAsync(call, bucket, region, cancellationToken);
            }

            if (encryption is not null)
            {
                await BucketConfigurations.PutEncryptionAsync(call, bucket, encryption, cancellationToken);
            }
        }

        BucketReplyValues.AddLocation(call);
        return new PutBucketResult();
    }

    private static void RequireAcl(HandlerContext call, BucketRecord? existing, string owner, string? acl)
    {
        if (existing is null)
        {
            PublicAccess.RequireNewBucketAcl(call, owner, acl);
        }
        else if (existing.Owner == owner)
        {
            Access.RequireOwner(call, existing);
            PublicAccess.RequireBucketAcl(call, existing, acl);
        }
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
