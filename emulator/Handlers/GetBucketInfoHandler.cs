using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers;

/// <summary>A bucket's settings; what the emulator doesn't have is off.</summary>
internal sealed class GetBucketInfoHandler : IOssHandler<GetBucketInfoRequest, GetBucketInfoResult>
{
    public Task<GetBucketInfoResult> HandleAsync(OssCall call, GetBucketInfoRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        var info = new BucketInfo
        {
            Name = bucket.Name,
            AccessMonitor = FeatureStatus.Disabled,
            Location = BucketPlace.Location(call),
            CreationDate = bucket.Created,
            ExtranetEndpoint = BucketPlace.Extranet(call),
            IntranetEndpoint = BucketPlace.Intranet(call),
            Acl = new BucketAcl(bucket.Acl),
            DataRedundancyType = new DataRedundancyType(bucket.Redundancy),
            Owner = Owners.Of(call, bucket),
            StorageClass = new StorageClass(bucket.StorageClass),
            TransferAcceleration = FeatureStatus.Disabled,
            CrossRegionReplication = FeatureStatus.Disabled,
            BucketPolicy = new BucketLogPolicy { LogBucket = "", LogPrefix = "" },
            Comment = "",
            BlockPublicAccess = false,
        };
        return Task.FromResult(new GetBucketInfoResult { Bucket = info });
    }
}
