namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class ServiceTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task There_is_one_region()
    {
        var region = Assert.Single(
            (await fixture.Client().DescribeRegionsAsync(new DescribeRegionsRequest { Regions = "oss-cn-hangzhou" })).Regions);

        Assert.Equal(("oss-cn-hangzhou", "oss-cn-hangzhou.aliyuncs.com"), (region.Region, region.InternetEndpoint));
    }

    [Fact]
    public async Task Another_region_is_not_known()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => fixture.Client().DescribeRegionsAsync(new DescribeRegionsRequest { Regions = "oss-cn-nowhere" }).AsTask());

        Assert.Equal((404, "NoSuchRegion"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task There_are_no_cloud_boxes()
    {
        var page = await fixture.Client().ListCloudBoxesAsync(new ListCloudBoxesRequest { MaxKeys = 5 });

        Assert.Empty(page.CloudBoxes);
        Assert.Equal((5, false, "oss-tester"), (page.MaxKeys, page.IsTruncated, page.Owner?.Id));
    }
}
