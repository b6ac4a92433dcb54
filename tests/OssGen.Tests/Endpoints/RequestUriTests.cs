using OssGen.Endpoints;
using OssGen.Wire;

namespace OssGen.Tests.Endpoints;

public sealed class RequestUriTests
{
    [Theory]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", OssAddressingStyle.Automatic, "https://bucket.oss-cn-hangzhou.aliyuncs.com/a%20b")]
    [InlineData("http://oss.test:8080", OssAddressingStyle.Automatic, "http://bucket.oss.test:8080/a%20b")]
    [InlineData("127.0.0.1:9000", OssAddressingStyle.Automatic, "http://127.0.0.1:9000/bucket/a%20b")]
    [InlineData("[::1]:9000", OssAddressingStyle.Automatic, "http://[::1]:9000/bucket/a%20b")]
    [InlineData("static.example.com", OssAddressingStyle.CName, "https://static.example.com/a%20b")]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", OssAddressingStyle.Path, "https://oss-cn-hangzhou.aliyuncs.com/bucket/a%20b")]
    public void An_object_is_addressed_by_style(string endpoint, OssAddressingStyle style, string expected) =>
        Assert.Equal(expected, Uri(endpoint, style, "bucket", "a b").OriginalString);

    [Theory]
    [InlineData(
        "oss-cn-hangzhou.aliyuncs.com",
        "ap-01-123-ossalias", OssAddressingStyle.Automatic, "https://ap-01-123-ossalias.oss-cn-hangzhou.aliyuncs.com/k")]
    [InlineData(
        "oss-cn-hangzhou.oss-accesspoint.aliyuncs.com",
        "ap-01-123", OssAddressingStyle.Automatic, "https://ap-01-123.oss-cn-hangzhou.oss-accesspoint.aliyuncs.com/k")]
    [InlineData(
        "ap-01-123.oss-cn-hangzhou.oss-accesspoint.aliyuncs.com",
        "bucket", OssAddressingStyle.CName, "https://ap-01-123.oss-cn-hangzhou.oss-accesspoint.aliyuncs.com/k")]
    public void An_access_point_is_addressed_by_alias_or_by_its_own_host(
        string endpoint, string bucket, OssAddressingStyle style, string expected) =>
        Assert.Equal(expected, Uri(endpoint, style, bucket, "k").OriginalString);

    [Theory]
    [InlineData(OssAddressingStyle.VirtualHosted, "https://bucket.oss.test/")]
    [InlineData(OssAddressingStyle.Path, "https://oss.test/bucket/")]
    [InlineData(OssAddressingStyle.CName, "https://oss.test/")]
    public void A_bucket_is_addressed_by_style(OssAddressingStyle style, string expected) =>
        Assert.Equal(expected, Uri("oss.test", style, "bucket", null).OriginalString);

    [Theory]
    [InlineData(OssAddressingStyle.VirtualHosted)]
    [InlineData(OssAddressingStyle.Path)]
    [InlineData(OssAddressingStyle.CName)]
    public void The_service_is_the_root(OssAddressingStyle style) =>
        Assert.Equal("https://oss.test/", Uri("oss.test", style, null, null).OriginalString);

    [Theory]
    [InlineData("../../x", "/../../x")]
    [InlineData("a/./b", "/a/./b")]
    [InlineData("%2e%2e/x", "/%252e%252e/x")]
    [InlineData("a%2Fb", "/a%252Fb")]
    [InlineData("a//b", "/a//b")]
    [InlineData("..", "/..")]
    [InlineData("a/..", "/a/..")]
    [InlineData("what?is=this#frag", "/what%3Fis%3Dthis%23frag")]
    [InlineData("文件", "/%E6%96%87%E4%BB%B6")]
    public void Keys_keep_their_form_in_the_uri_that_is_sent(string key, string expected)
    {
        Assert.Equal(expected, Uri("oss.test", OssAddressingStyle.VirtualHosted, "bucket", key).PathAndQuery);
        Assert.Equal("/bucket" + expected, Uri("oss.test", OssAddressingStyle.Path, "bucket", key).PathAndQuery);
    }

    [Fact]
    public void The_query_is_escaped_and_ordered()
    {
        var writer = new OssRequestWriter();
        writer.Query("prefix", "a b/+");
        writer.Query("acl");
        writer.Query("empty", "");
        writer.Query("Z", 1);

        var uri = OssEndpoint.Resolve("oss.test", null).BuildUri(writer);

        Assert.Equal("/?Z=1&acl&empty&prefix=a%20b%2F%2B", uri.PathAndQuery);
    }

    [Fact]
    public void A_host_of_the_request_replaces_the_endpoints()
    {
        var writer = new OssRequestWriter();
        writer.Host("route.oss-cn-hangzhou.oss-object-process.aliyuncs.com");
        writer.Query("x-oss-write-get-object-response");

        var uri = OssEndpoint.Resolve("oss-cn-hangzhou.aliyuncs.com", null).BuildUri(writer);

        Assert.Equal("https://route.oss-cn-hangzhou.oss-object-process.aliyuncs.com/?x-oss-write-get-object-response", uri.OriginalString);
    }

    [Fact]
    public void A_parameter_added_after_rendering_is_sent()
    {
        var writer = new OssRequestWriter();
        var endpoint = OssEndpoint.Resolve("oss.test", null);
        _ = endpoint.BuildUri(writer);

        writer.Query("acl");

        Assert.Equal("/?acl", endpoint.BuildUri(writer).PathAndQuery);
    }

    private static Uri Uri(string endpoint, OssAddressingStyle style, string? bucket, string? key)
    {
        var writer = new OssRequestWriter();
        writer.OptionalBucket(bucket);
        if (key is not null)
        {
            writer.Key(key);
        }

        return OssEndpoint.Resolve(endpoint, null, style).BuildUri(writer);
    }
}
