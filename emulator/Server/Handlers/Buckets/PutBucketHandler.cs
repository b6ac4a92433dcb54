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

        var bucket = new NewBucket(request.Bucket, caller.Owner)
        {
            Acl = request.Acl?.Value,
            StorageClass = request.StorageClass?.Value,
            Redundancy = request.DataRedundancyType?.Value,
            Configurations = [.. BucketRegions.ForNew(region), .. Configurations(call, request)],
        };
        await call.Store.Buckets.CreateAsync(bucket, existing => Require(call, existing, bucket, region), cancellationToken);
        BucketReplyValues.AddLocation(call);
        return new PutBucketResult();
    }

    /// <summary>Throws OSS's error if the caller may not create a bucket, or change the ACL of an existing one.</summary>
    public static void Require(HandlerContext call, BucketRecord? existing, NewBucket bucket, string? region)
    {
        if (existing is null)
        {
            PublicAccess.RequireNewBucketAcl(call, bucket.Owner, bucket.Acl);
            return;
        }

        if (existing.Owner != bucket.Owner)
        {
            throw OssErrors.BucketTaken(existing.Name);
        }

        Access.RequireOwner(call, existing);
        PublicAccess.RequireBucketAcl(call, existing, bucket.Acl);
        BucketRegions.RequireRegion(call, existing, region);
    }

    private static List<NewConfiguration> Configurations(HandlerContext call, PutBucketRequest request)
    {
        var configurations = new List<NewConfiguration>();
        if (request.ResourceGroupId is { Length: > 0 } group)
        {
            configurations.Add(BucketConfigurations.InGroup(call, group));
        }

        var tags = ObjectTags.Parse(request.BucketTagging ?? "");
        if (tags.Length > 0)
        {
            TagConfigurations.Check(call, tags);
            configurations.Add(TagConfigurations.ForNew(call, tags));
        }

        if (request.HnsStatus is not null)
        {
            configurations.Add(BucketConfigurations.WithDirectories);
        }

        if (UploadedEncryption.Asked(call.Request) is { } encryption)
        {
            configurations.Add(BucketConfigurations.WithEncryption(call, encryption));
        }

        return configurations;
    }
}
