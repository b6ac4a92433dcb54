using OssGen.Emulator.Configurations;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>
/// Returns a bucket's settings, including values from some of its configurations. Features that the emulator doesn't support are reported
/// as disabled.
/// </summary>
internal sealed class GetBucketInfoHandler : IOssHandler<GetBucketInfoRequest, GetBucketInfoResult>
{
    public Task<GetBucketInfoResult> HandleAsync(HandlerContext call, GetBucketInfoRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        var place = ConfigurationPlace.Of(bucket);
        var logging = BucketConfigurations.Logging.Find(call, place)?.Put.Configuration.LoggingEnabled;
        var info = new BucketInfo
        {
            Name = bucket.Name,
            AccessMonitor = BucketConfigurations.AccessMonitor.Find(call, place)?.Put.Status ?? FeatureStatus.Disabled,
            Location = BucketLocation.Location(call),
            CreationDate = bucket.Created,
            ExtranetEndpoint = BucketLocation.Extranet(call),
            IntranetEndpoint = BucketLocation.Intranet(call),
            Acl = new BucketAcl(bucket.Acl),
            DataRedundancyType = new DataRedundancyType(bucket.Redundancy),
            Owner = Owners.Of(call, bucket),
            Versioning = BucketReplyValues.Versioning(bucket),
            StorageClass = new StorageClass(bucket.StorageClass),
            ResourceGroupId = BucketConfigurations.GroupOf(call, bucket),
            ServerSideEncryptionRule = Rule(BucketEncryption.Of(call, bucket)),
            TransferAcceleration = Status(BucketConfigurations.TransferAcceleration.Find(call, place)?.Put.Enabled),
            CrossRegionReplication = FeatureStatus.Disabled,
            BucketPolicy = new BucketLogPolicy { LogBucket = logging?.TargetBucket ?? "", LogPrefix = logging?.TargetPrefix ?? "" },
            Comment = "",
            HierarchicalNamespace = BucketConfigurations.HierarchicalNamespace(call, bucket),
            BlockPublicAccess = BucketConfigurations.PublicAccessBlock.Find(call, place)?.Put.BlockPublicAccess ?? false,
        };
        return Task.FromResult(new GetBucketInfoResult { Bucket = info });
    }

    // OSS always returns a rule, and a key for KMS, also if none was specified.
    private static BucketEncryptionRule Rule(PutBucketEncryptionRequest? put) => put is null ? new BucketEncryptionRule() : new()
    {
        SseAlgorithm = put.SseAlgorithm,
        KmsMasterKeyId = put.SseAlgorithm == ServerSideEncryption.Kms ? put.KmsMasterKeyId ?? "" : null,
        KmsDataEncryption = ConfigurationDefaults.DataEncryption(put),
    };

    private static FeatureStatus Status(bool? enabled) => enabled is true ? FeatureStatus.Enabled : FeatureStatus.Disabled;
}
