using OssGen.Endpoints;

namespace OssGen.Tests.Endpoints;

/// <summary>The region and the product of an endpoint, from its host or from options.</summary>
public sealed class EndpointRegionTests
{
    [Theory]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", "cn-hangzhou")]
    [InlineData("http://oss-cn-hangzhou-internal.aliyuncs.com", "cn-hangzhou")]
    [InlineData("ap-southeast-1.oss.aliyuncs.com", "ap-southeast-1")]
    [InlineData("oss-cn-hangzhou.oss-accesspoint.aliyuncs.com", "cn-hangzhou")]
    [InlineData("ap-01-1234.oss-cn-hangzhou-internal.oss-accesspoint.aliyuncs.com", "cn-hangzhou")]
    [InlineData("fc-ap-01-1234.oss-cn-hangzhou.oss-object-process.aliyuncs.com", "cn-hangzhou")]
    [InlineData("ap-southeast-1-internal.oss.aliyuncs.com", "ap-southeast-1")]
    [InlineData("OSS-cn-Hangzhou.aliyuncs.com", "cn-hangzhou")]
    [InlineData("oss-us-west-1.aliyuncs.com", "us-west-1")]
    [InlineData("oss-cn-north-2-gov-1.aliyuncs.com", "cn-north-2-gov-1")]
    [InlineData("oss-cn-shanghai-finance-1-pub.aliyuncs.com", "cn-shanghai-finance-1-pub")]
    [InlineData("oss-rus-west-1.aliyuncs.com", "rus-west-1")]
    [InlineData("oss-xx-not-opened-yet-7.aliyuncs.com", "xx-not-opened-yet-7")]
    [InlineData("oss-cn-hzjbp-a-internal.aliyuncs.com", "cn-hzjbp")]
    [InlineData("oss-cn-hzjbp-b-internal.aliyuncs.com", "cn-hzjbp")]
    [InlineData("oss-cn-hzjbp.aliyuncs.com", "cn-hzjbp")]
    [InlineData("s3.oss-cn-hangzhou.aliyuncs.com", "cn-hangzhou")]
    [InlineData("s3.oss-cn-hangzhou-internal.aliyuncs.com", "cn-hangzhou")]
    [InlineData("cn-hangzhou.oss-vectors.aliyuncs.com", "cn-hangzhou")]
    [InlineData("cn-hangzhou-internal.oss-vectors.aliyuncs.com", "cn-hangzhou")]
    [InlineData("bucket-1234567890.cn-hangzhou.oss-vectors.aliyuncs.com", "cn-hangzhou")]
    [InlineData("my-bucket.cn-beijing-h-internal.oss-data-acc.aliyuncs.com", "cn-beijing")]
    [InlineData("my-bucket.ap-southeast-1c-internal.oss-data-acc.aliyuncs.com", "ap-southeast-1")]
    [InlineData("oss-internal.aliyuncs.com", null)]
    [InlineData("oss-vectors.aliyuncs.com", null)]
    [InlineData("oss-tables.aliyuncs.com", null)]
    [InlineData("oss-cloudbox.aliyuncs.com", null)]
    [InlineData("cn-hangzhou.oss-cloudbox.aliyuncs.com", null)]
    [InlineData("oss-data-acc.aliyuncs.com", null)]
    [InlineData("oss-cache-cn-beijing-h.aliyuncs.com", null)]
    [InlineData("oss-cn-hangzhou.fc.aliyuncs.com", null)]
    [InlineData("cn-hangzhou.fc.aliyuncs.com", null)]
    [InlineData("oss-hangzhou.aliyuncs.com", null)]
    [InlineData("oss-cn-.aliyuncs.com", null)]
    [InlineData("s3.oss-accelerate.aliyuncs.com", null)]
    [InlineData("oss-accelerate.aliyuncs.com", null)]
    [InlineData("oss-accelerate-overseas.aliyuncs.com", null)]
    [InlineData("oss.aliyuncs.com", null)]
    [InlineData("127.0.0.1:9000", "cn-hangzhou")]
    [InlineData("storage.example", null)]
    [InlineData("oss-cn-hangzhou.aliyuncs.com.example", null)]
    public void The_host_reveals_the_region(string endpoint, string? region) =>
        Assert.Equal(region, OssEndpoint.Resolve(endpoint, null).Region);

    [Theory]
    [InlineData("cn-hangzhou")]
    [InlineData("oss-cn-hangzhou")]
    [InlineData(" cn-hangzhou ")]
    public void A_given_region_wins_over_the_host(string region) =>
        Assert.Equal("cn-hangzhou", OssEndpoint.Resolve("oss-cn-beijing.aliyuncs.com", region).Region);

    [Theory]
    [InlineData("oss.aliyuncs.com")]
    [InlineData("oss-internal.aliyuncs.com")]
    public void The_hosts_of_2013_have_a_region_only_when_V4_is_asked_for(string endpoint)
    {
        Assert.Equal("cn-hangzhou", OssEndpoint.Resolve(endpoint, null, version: OssSignatureVersion.V4).Region);
        Assert.Null(OssEndpoint.Resolve(endpoint, null, version: OssSignatureVersion.V1).Region);
        Assert.Equal("cn-qingdao", OssEndpoint.Resolve(endpoint, "cn-qingdao").Region);
    }

    [Theory]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", "cn-hangzhou", "oss")]
    [InlineData("storage.example", null, "oss")]
    [InlineData("cn-hangzhou.oss-vectors.aliyuncs.com", "cn-hangzhou", "oss")]
    [InlineData("cn-hangzhou.oss-tables.aliyuncs.com", "cn-hangzhou", "osstables")]
    [InlineData("cn-hangzhou-internal.oss-tables.aliyuncs.com", "cn-hangzhou", "osstables")]
    [InlineData("cb-f8z7yvzgwfkl9q0h.cn-hangzhou.oss-cloudbox.aliyuncs.com", "cb-f8z7yvzgwfkl9q0h", "oss-cloudbox")]
    [InlineData("cb-f8z7yvzgwfkl9q0h.cn-hangzhou.oss-cloudbox-control.aliyuncs.com", "cb-f8z7yvzgwfkl9q0h", "oss-cloudbox")]
    [InlineData("my-bucket.cb-f8z7yvzgwfkl9q0h.cn-hangzhou.oss-cloudbox.aliyuncs.com", "cb-f8z7yvzgwfkl9q0h", "oss-cloudbox")]
    public void The_host_reveals_the_product(string endpoint, string? region, string product)
    {
        var resolved = OssEndpoint.Resolve(endpoint, null);

        Assert.Equal((region, product), (resolved.Region, resolved.Product));
    }

    [Fact]
    public void A_given_region_and_product_win_over_the_host()
    {
        var resolved = OssEndpoint.Resolve("cb-f8z7yvzgwfkl9q0h.cn-hangzhou.oss-cloudbox.aliyuncs.com", "cn-hangzhou", product: "oss");

        Assert.Equal(("cn-hangzhou", "oss"), (resolved.Region, resolved.Product));
    }

    [Theory]
    [InlineData("me-east-1")]
    [InlineData("us-west-1")]
    [InlineData("ap-southeast-1")]
    [InlineData("cn-hangzhou-finance")]
    [InlineData("cn-hzfinance")]
    [InlineData("cn-shanghai-finance-1")]
    [InlineData("cn-shanghai-finance-1-pub")]
    [InlineData("cn-north-2-gov-1")]
    [InlineData("cn-zhengzhou-jcz")]
    [InlineData("cn-wulanchabu")]
    [InlineData("eu-central-1")]
    [InlineData("na-south-1")]
    [InlineData("rus-west-1")]
    [InlineData("cb-f8z7yvzgwfkl9q0h")]
    [InlineData("xx-not-opened-yet-7")]
    public void Takes_every_region_of_the_form(string region) => Assert.Equal(region, OssEndpoint.Resolve(null, region).Region);

    [Theory]
    [InlineData("CN-hangzhou", "'cn-hangzhou'")]
    [InlineData("cn-beijing-internal", "OssNetwork.Internal")]
    [InlineData("oss-cn-beijing-internal", "OssNetwork.Internal")]
    [InlineData("beijing", "country first")]
    [InlineData("internal", "country first")]
    [InlineData("cn hangzhou", "country first")]
    [InlineData("oss-", "country first")]
    [InlineData("cn-", "country first")]
    [InlineData("cn--hangzhou", "country first")]
    [InlineData("-cn-hangzhou", "country first")]
    [InlineData("china-hangzhou", "country first")]
    [InlineData("cn/hangzhou", "country first")]
    [InlineData("cn-hängzhou", "country first")]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", "Endpoint")]
    [InlineData("cn-hangzhou.oss", "Endpoint")]
    public void Refuses_what_is_no_region_and_says_what_to_write(string region, string remedy)
    {
        var error = Assert.Throws<ArgumentException>(() => OssEndpoint.Resolve(null, region));

        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OSS")]
    [InlineData("oss/x")]
    [InlineData("o s s")]
    public void Refuses_what_is_no_product(string product) =>
        Assert.Throws<ArgumentException>(() => OssEndpoint.Resolve("storage.example", "cn-hangzhou", product: product));

    [Fact]
    public void A_redirect_takes_the_region_of_its_host()
    {
        var endpoint = OssEndpoint.Resolve(null, "cn-hangzhou").At(new Uri("https://oss-cn-beijing.aliyuncs.com"));

        Assert.Equal("cn-beijing", endpoint.Region);
    }

    [Fact]
    public void A_redirect_to_a_host_without_a_region_keeps_the_region()
    {
        var endpoint = OssEndpoint.Resolve(null, "cn-hangzhou").At(new Uri("https://oss-accelerate.aliyuncs.com"));

        Assert.Equal("cn-hangzhou", endpoint.Region);
    }

    [Fact]
    public void A_redirect_to_the_same_host_keeps_a_given_product() =>
        Assert.Equal(
            "oss-cloudbox",
            OssEndpoint.Resolve("storage.example", "cb-1", product: "oss-cloudbox").At(new Uri("https://storage.example")).Product);
}
