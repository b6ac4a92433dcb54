using OssGen.Emulator.Http;

namespace OssGen.Emulator.Tests.Http;

public sealed class AddressingTests
{
    private readonly Addressing _addressing = new(new OssEmulatorOptions().ServiceHosts);

    [Theory]
    [InlineData("oss-test-sample.oss.aliyuncs.com", "oss-test-sample")]
    [InlineData("oss.oss.aliyuncs.com", "oss")]
    [InlineData("b.oss-cn-hangzhou.aliyuncs.com", "b")]
    [InlineData("b.oss-cn-hangzhou-internal.aliyuncs.com:8080", "b")]
    [InlineData("B.OSS-cn-hangzhou.aliyuncs.com", "b")]
    [InlineData("b.cn-hangzhou.oss.aliyuncs.com", "b")]
    [InlineData("b.oss.test", "b")]
    [InlineData("b.oss-cn-hangzhou.oss.test", "b")]
    [InlineData("b.127.0.0.1:9000", "b")]
    [InlineData("b.localhost:9000", "b")]
    public void A_bucket_before_a_known_host_is_found(string host, string bucket) => Assert.Equal(bucket, _addressing.BucketOf(host));

    [Theory]
    [InlineData("127.0.0.1:9000")]
    [InlineData("localhost")]
    [InlineData("[::1]:9000")]
    [InlineData("emulator:9000")]
    [InlineData("oss.example.com")]
    [InlineData("oss.aliyuncs.com")]
    [InlineData("oss-cn-hangzhou.aliyuncs.com:80")]
    [InlineData("oss.test")]
    [InlineData("fc-ap-01-111933544165-opap.oss-cn-qingdao.oss-object-process.aliyuncs.com")]
    [InlineData("")]
    public void Other_hosts_leave_the_bucket_to_the_path(string host) => Assert.Null(_addressing.BucketOf(host));

    [Theory]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", "cn-hangzhou")]
    [InlineData("b.oss-cn-hangzhou.aliyuncs.com:80", "cn-hangzhou")]
    [InlineData("B.OSS-CN-hangzhou-internal.aliyuncs.com", "cn-hangzhou")]
    [InlineData("b.oss-cn-beijing.oss.test", "cn-beijing")]
    [InlineData("b.cn-hangzhou.oss.aliyuncs.com", "cn-hangzhou")]
    [InlineData("oss-accelerate.aliyuncs.com", "accelerate")]
    [InlineData("b.oss.aliyuncs.com", null)]
    [InlineData("oss.test", null)]
    [InlineData("b.localhost", null)]
    [InlineData("127.0.0.1:9000", null)]
    [InlineData("oss-cn-hangzhou.example.com", null)]
    public void A_region_is_found_in_a_known_host(string host, string? region) => Assert.Equal(region, _addressing.RegionOf(host));

    [Fact]
    public void Further_service_hosts_are_taken()
    {
        var addressing = new Addressing(["*.storage.internal"]);

        Assert.Equal("b", addressing.BucketOf("b.storage.internal:80"));
    }
}
