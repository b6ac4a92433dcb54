using OssGen.Emulator.Configurations;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Returns the statistics of a bucket, counted at the time of the request.</summary>
internal sealed class GetBucketStatHandler : IOssHandler<GetBucketStatRequest, GetBucketStatResult>
{
    public Task<GetBucketStatResult> HandleAsync(HandlerContext call, GetBucketStatRequest request, CancellationToken cancellationToken)
    {
        var counts = call.Store.Buckets.Count(call.RequireOwnBucket());
        var standard = counts.Of(StorageClass.Standard.Value);
        var infrequent = counts.Of(StorageClass.InfrequentAccess.Value);
        var archive = counts.Of(StorageClass.Archive.Value);
        var cold = counts.Of(StorageClass.ColdArchive.Value);
        var deepCold = counts.Of(StorageClass.DeepColdArchive.Value);
        var channels = LiveChannels.Count(call);
        return Task.FromResult(new GetBucketStatResult
        {
            Storage = standard.Bytes + infrequent.BilledBytes + archive.BilledBytes + cold.BilledBytes + deepCold.BilledBytes,
            ObjectCount = counts.Classes.Sum(count => count.Objects),
            MultipartUploadCount = counts.Uploads,
            MultipartPartCount = counts.Parts,
            LiveChannelCount = channels,

            // OSS counts from time to time; a bucket that was never counted has no time.
            LastModifiedTime = counts.IsEmpty && channels == 0 ? DateTimeOffset.UnixEpoch : call.Store.Now,
            StandardStorage = standard.Bytes,
            StandardObjectCount = standard.Objects,
            InfrequentAccessStorage = infrequent.BilledBytes,
            InfrequentAccessRealStorage = infrequent.Bytes,
            InfrequentAccessObjectCount = infrequent.Objects,
            ArchiveStorage = archive.BilledBytes,
            ArchiveRealStorage = archive.Bytes,
            ArchiveObjectCount = archive.Objects,
            ColdArchiveStorage = cold.BilledBytes,
            ColdArchiveRealStorage = cold.Bytes,
            ColdArchiveObjectCount = cold.Objects,
            DeepColdArchiveStorage = deepCold.BilledBytes,
            DeepColdArchiveRealStorage = deepCold.Bytes,
            DeepColdArchiveObjectCount = deepCold.Objects,
            DeleteMarkerCount = counts.DeleteMarkers,
        });
    }
}
