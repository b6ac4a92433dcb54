using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A bucket is created in the region of the host, and is only served there.</summary>
public sealed class SeveralRegionsTests : RegionsTest
{
    [Fact]
    public async Task A_bucket_is_in_the_region_of_the_host_it_was_created_at()
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Hangzhou).PutBucketAsync("of-hangzhou");

        var info = (await At(Beijing).GetBucketInfoAsync("of-beijing")).Bucket;
        Assert.Equal(
            ("oss-cn-beijing", "oss-cn-beijing.aliyuncs.com", "oss-cn-beijing-internal.aliyuncs.com"),
            (info.Location, info.ExtranetEndpoint, info.IntranetEndpoint));
        Assert.Equal("oss-cn-beijing", (await At(Beijing).GetBucketLocationAsync("of-beijing")).Location);
        Assert.Equal("oss-cn-hangzhou", (await At(Hangzhou).GetBucketLocationAsync("of-hangzhou")).Location);
    }

    [Fact]
    public async Task Buckets_of_all_regions_are_listed_with_their_own()
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Hangzhou).PutBucketAsync("of-hangzhou");

        var listed = (await At(Hangzhou).ListBucketsAsync()).Buckets;

        Assert.Equal([("of-beijing", Beijing), ("of-hangzhou", Hangzhou)], listed.Select(bucket => (bucket.Name, bucket.Region)));
    }

    [Theory]
    [InlineData(Hangzhou, OssAddressingStyle.VirtualHosted, "oss-cn-beijing.oss.test")]
    [InlineData(Hangzhou, OssAddressingStyle.Path, "oss-cn-beijing.oss.test")]
    [InlineData("cn-hangzhou-internal", OssAddressingStyle.VirtualHosted, "oss-cn-beijing-internal.oss.test")]
    public async Task At_another_region_the_right_endpoint_is_named(string region, OssAddressingStyle style, string endpoint)
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Beijing).PutObjectAsync("of-beijing", "k", "hello, oss");
        var client = At(region, style);

        foreach (var call in new Func<Task>[]
        {
            () => client.GetObjectAsync("of-beijing", "k").AsTask(),
            () => client.PutObjectAsync("of-beijing", "k", "x").AsTask(),
            () => client.ListObjectsAsync("of-beijing").AsTask(),
            () => client.GetBucketInfoAsync("of-beijing").AsTask(),
        })
        {
            // The client follows only to hosts that it knows.
            var error = Assert.IsType<OssServiceException>((await Assert.ThrowsAsync<OssTransportException>(call)).InnerException);
            Assert.Equal((403, "AccessDenied"), (error.StatusCode, error.Code));
            Assert.StartsWith("The bucket you are attempting to access must be addressed", error.ServiceMessage, StringComparison.Ordinal);
            Assert.Equal(("of-beijing", $"{endpoint}:{Endpoint.Port}"), (error.Details["Bucket"], error.Details["Endpoint"]));
        }
    }

    [Fact]
    public async Task A_client_follows_to_the_right_endpoint()
    {
        var beijing = Client("http://oss-cn-beijing.aliyuncs.com", Beijing, OssAddressingStyle.VirtualHosted);
        var hangzhou = Client("http://oss-cn-hangzhou.aliyuncs.com", Hangzhou, OssAddressingStyle.VirtualHosted);
        await beijing.PutBucketAsync("of-beijing");

        await hangzhou.PutObjectAsync("of-beijing", "k", "hello, oss");

        Assert.Equal(10, (await beijing.HeadObjectAsync("of-beijing", "k")).ContentLength);
    }

    [Fact]
    public async Task A_form_at_another_region_is_refused()
    {
        await At(Beijing).PutBucketAsync(new() { Bucket = "of-beijing", Acl = BucketAcl.PublicReadWrite });

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("of-beijing.oss-cn-beijing.oss.test"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync("of-beijing.oss-cn-hangzhou.oss.test"));
    }

    [Fact]
    public async Task Hosts_without_a_region_serve_every_bucket()
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await Loopback().PutBucketAsync("of-home");

        Assert.Equal("oss-cn-beijing", (await Loopback().GetBucketLocationAsync("of-beijing")).Location);
        Assert.Equal("oss-cn-hangzhou", (await Loopback().GetBucketLocationAsync("of-home")).Location);
        await Loopback().PutBucketAsync("of-beijing");
    }

    [Fact]
    public async Task A_location_places_a_bucket_where_the_host_has_no_region()
    {
        await Loopback().PutBucketAsync(new() { Bucket = "placed", LocationConstraint = "oss-cn-beijing" });

        Assert.Equal("oss-cn-beijing", (await Loopback().GetBucketLocationAsync("placed")).Location);
    }

    [Theory]
    [InlineData("oss-cn-beijing")]
    [InlineData("oss-cn-shanghai")]
    public async Task A_location_other_than_the_host_s_is_refused(string location)
    {
        var put = new PutBucketRequest { Bucket = "placed", LocationConstraint = location };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => At(Hangzhou).PutBucketAsync(put).AsTask());

        Assert.Equal((400, "InvalidLocationConstraint"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task A_name_is_taken_in_all_regions()
    {
        await At(Beijing).PutBucketAsync("of-beijing");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => At(Hangzhou).PutBucketAsync("of-beijing").AsTask());

        Assert.Equal((409, "BucketAlreadyExists"), (error.StatusCode, error.Code));
    }
}
