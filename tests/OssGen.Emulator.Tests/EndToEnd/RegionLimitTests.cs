namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>What belongs to a region is refused in another one, and regions are named where they matter.</summary>
public sealed class RegionLimitTests : RegionsTest
{
    [Fact]
    public async Task Regions_are_described()
    {
        var all = (await Loopback().DescribeRegionsAsync()).Regions;
        var one = (await Loopback().DescribeRegionsAsync(new() { Regions = "oss-cn-beijing" })).Regions;

        Assert.Equal(["oss-cn-hangzhou", "oss-cn-beijing"], all.Select(region => region.Region));
        Assert.Equal("oss-cn-beijing.aliyuncs.com", Assert.Single(one).InternetEndpoint);
        var unknown = new DescribeRegionsRequest { Regions = "oss-cn-shanghai" };
        var error = await Assert.ThrowsAsync<OssServiceException>(() => Loopback().DescribeRegionsAsync(unknown).AsTask());
        Assert.Equal("NoSuchRegion", error.Code);
    }

    [Fact]
    public async Task Objects_are_not_copied_to_another_region()
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Hangzhou).PutBucketAsync("of-hangzhou");
        await At(Beijing).PutObjectAsync("of-beijing", "k", "hello, oss");
        var upload = await At(Hangzhou).InitiateMultipartUploadAsync("of-hangzhou", "k");
        Func<Task>[] copies =
        [
            () => At(Hangzhou).CopyObjectAsync(
                new() { Bucket = "of-hangzhou", Key = "k", SourceBucket = "of-beijing", SourceKey = "k" }).AsTask(),
            () => At(Hangzhou).UploadPartCopyAsync(new()
            {
                Bucket = "of-hangzhou", Key = "k", PartNumber = 1, UploadId = upload.UploadId, SourceBucket = "of-beijing", SourceKey = "k",
            }).AsTask(),
        ];
        foreach (var copy in copies)
        {
            var error = await Assert.ThrowsAsync<OssServiceException>(copy);
            Assert.Equal("Target object does not reside in the same data center as source object.", error.ServiceMessage);
        }
    }

    [Fact]
    public async Task Logs_are_not_written_to_another_region()
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Hangzhou).PutBucketAsync("of-hangzhou");
        var put = new PutBucketLoggingRequest
        {
            Bucket = "of-hangzhou", Configuration = new() { LoggingEnabled = new() { TargetBucket = "of-beijing" } },
        };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => At(Hangzhou).PutBucketLoggingAsync(put).AsTask());

        Assert.Equal("InvalidTargetBucketForLogging", error.Code);
    }

    [Fact]
    public async Task A_bucket_can_be_replicated_to_every_region()
    {
        await At(Beijing).PutBucketAsync("of-beijing");

        var locations = (await At(Beijing).GetBucketReplicationLocationAsync("of-beijing")).Locations;

        Assert.Equal(["oss-cn-hangzhou", "oss-cn-beijing"], locations);
    }

    [Fact]
    public async Task A_signature_is_for_the_region_of_the_host()
    {
        var client = Client($"http://oss-{Hangzhou}.oss.test:{Endpoint.Port}", Beijing, OssAddressingStyle.Path);

        var error = await Assert.ThrowsAsync<OssServiceException>(() => client.ListBucketsAsync().AsTask());

        Assert.Equal("0002-00000226", error.EC);
    }

    [Fact]
    public async Task A_policy_names_the_region_of_its_bucket()
    {
        const string Denied = """
            {"Version":"1","Statement":[{"Effect":"Deny","Principal":"oss-emulator","Action":"oss:*","Resource":"acs:oss:oss-REGION:*:*"}]}
            """;
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Beijing).PutBucketPolicyAsync("of-beijing", Denied.Replace("REGION", Hangzhou, StringComparison.Ordinal));
        await At(Beijing).ListObjectsAsync("of-beijing");

        await At(Beijing).PutBucketPolicyAsync("of-beijing", Denied.Replace("REGION", Beijing, StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<OssServiceException>(() => At(Beijing).ListObjectsAsync("of-beijing").AsTask());
        Assert.Equal("0003-00000101", error.EC);
    }
}
