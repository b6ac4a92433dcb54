namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>What a bucket holds, counted now.</summary>
internal sealed class GetBucketStatHandler : IOssHandler<GetBucketStatRequest, GetBucketStatResult>
{
    public Task<GetBucketStatResult> HandleAsync(HandlerContext call, GetBucketStatRequest request, CancellationToken cancellationToken)
    {
        var counts = call.Store.Buckets.Count(call.RequireOwnBucket());
        var standard = counts.Of("Standard");
        var infrequent = counts.Of("IA");
        var archive = counts.Of("Archive");
        var cold = counts.Of("ColdArchive");
        var deepCold = counts.Of("DeepColdArchive");
        return Task.FromResult(new GetBucketStatResult
        {
            Storage = standard.Bytes + infrequent.BilledBytes + archive.BilledBytes + cold.BilledBytes + deepCold.BilledBytes,
            ObjectCount = counts.Classes.Sum(count => count.Objects),
            MultipartUploadCount = counts.Uploads,
            MultipartPartCount = counts.Parts,
            LiveChannelCount = 0,
            LastModifiedTime = call.Store.Now,
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
