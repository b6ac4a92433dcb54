namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class BucketStatTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private readonly OssClient _client = fixture.Client();

    [Fact]
    public async Task An_empty_bucket_holds_nothing()
    {
        await _client.PutBucketAsync("stat-empty");

        var stat = await _client.GetBucketStatAsync("stat-empty");

        Assert.Equal(
            (0, 0, 0, 0, 0), (stat.Storage, stat.ObjectCount, stat.MultipartUploadCount, stat.MultipartPartCount, stat.DeleteMarkerCount));
        Assert.Equal(DateTimeOffset.UnixEpoch, stat.LastModifiedTime);
    }

    [Fact]
    public async Task Every_version_counts_in_its_class_and_the_colder_ones_as_64_KiB_at_least()
    {
        const string Bucket = "stat-full";
        await _client.PutBucketAsync(Bucket);
        await _client.PutBucketVersioningAsync(Bucket, VersioningStatus.Enabled);
        await _client.PutObjectAsync(Bucket, "a", "hello, oss");
        await _client.PutObjectAsync(Bucket, "a", "hello");
        await _client.DeleteObjectAsync(Bucket, "a");
        await _client.PutObjectAsync(
            new() { Bucket = Bucket, Key = "b", Content = "hello, oss", StorageClass = StorageClass.InfrequentAccess });
        await _client.PutObjectAsync(
            new() { Bucket = Bucket, Key = "c", Content = new byte[100_000], StorageClass = StorageClass.Archive });
        var upload = await _client.InitiateMultipartUploadAsync(Bucket, "d");
        await _client.UploadPartAsync(Bucket, "d", 1, upload.UploadId, "hello, oss");
        await _client.UploadPartAsync(Bucket, "d", 2, upload.UploadId, "hello, oss");

        var stat = await _client.GetBucketStatAsync(Bucket);

        Assert.Equal(
            (4, 15 + 65536 + 100_000, 1, 2, 1),
            (stat.ObjectCount, stat.Storage, stat.MultipartUploadCount, stat.MultipartPartCount, stat.DeleteMarkerCount));
        Assert.Equal((2, 15), (stat.StandardObjectCount, stat.StandardStorage));
        Assert.Equal((1, 65536, 10), (stat.InfrequentAccessObjectCount, stat.InfrequentAccessStorage, stat.InfrequentAccessRealStorage));
        Assert.Equal((1, 100_000, 100_000), (stat.ArchiveObjectCount, stat.ArchiveStorage, stat.ArchiveRealStorage));
        Assert.Equal(0, stat.ColdArchiveObjectCount);
        Assert.Equal(fixture.Time.GetUtcNow(), stat.LastModifiedTime);
    }

    [Fact]
    public async Task Only_the_owner_learns_it()
    {
        await _client.PutBucketAsync(new() { Bucket = "stat-public", Acl = BucketAcl.PublicRead });

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => fixture.Client("other-id", "other-secret").GetBucketStatAsync("stat-public").AsTask());

        Assert.Equal("AccessDenied", error.Code);
    }
}
