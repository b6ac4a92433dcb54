using OssGen.Tests.Faults;
using OssGen.Tests.Requests;

namespace OssGen.Tests.Endpoints;

/// <summary>The hosts to which operations of a service are sent.</summary>
public sealed class ServiceHostTests
{
    [Theory]
    [InlineData(null, OssNetwork.Internet, "https://BUCKET.cn-hangzhouVECTORS/")]
    [InlineData(null, OssNetwork.Internal, "https://BUCKET.cn-hangzhou-internalVECTORS/")]
    [InlineData(null, OssNetwork.DualStack, "https://BUCKET.cn-hangzhouVECTORS/")]
    [InlineData(null, OssNetwork.Accelerate, "https://BUCKET.cn-hangzhouVECTORS/")]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", OssNetwork.Internet, "https://BUCKET.cn-hangzhouVECTORS/")]
    [InlineData("http://oss-cn-hangzhou-internal.aliyuncs.com", OssNetwork.Internet, "http://BUCKET.cn-hangzhou-internalVECTORS/")]
    [InlineData("oss-cn-hangzhou.aliyuncs.com:8443", OssNetwork.Internet, "https://BUCKET.cn-hangzhouVECTORS:8443/")]
    [InlineData("cn-hangzhou-internal.oss-vectors.aliyuncs.com", OssNetwork.Internet, "https://BUCKET.cn-hangzhou-internalVECTORS/")]
    [InlineData("storage.example", OssNetwork.Internet, "https://BUCKET.storage.example/")]
    [InlineData("127.0.0.1:9000", OssNetwork.Internet, "http://127.0.0.1:9000/my-vectors/")]
    public async Task The_endpoint_of_the_client_determines_the_host(string? endpoint, OssNetwork network, string expected)
    {
        var seen = await SentAsync(ServiceCall.PutVectors, options =>
            (options.Endpoint, options.Network, options.Region, options.AccountId) = (endpoint, network, "cn-hangzhou", "42"));

        var host = expected.Replace("BUCKET", "my-vectors-42").Replace("VECTORS", ".oss-vectors.aliyuncs.com");
        Assert.Equal(host + "?putVectors", seen.Uri.AbsoluteUri);
        Assert.StartsWith("vectors-client OssGen/", seen.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_bucket_the_host_is_the_service_s()
    {
        var seen = await SentAsync(ServiceCall.ListVectorBuckets, InHangzhou);

        Assert.Equal("https://cn-hangzhou.oss-vectors.aliyuncs.com/", seen.Uri.AbsoluteUri);
    }

    [Fact]
    public async Task A_member_can_be_part_of_the_host()
    {
        var seen = await SentAsync(
            ServiceCall.GetAccelerator("cn-beijing-h"), static options => (options.Endpoint, options.Region) = (null, "cn-beijing"));

        Assert.Equal("https://my-bucket.cn-beijing-h-internal.oss-data-acc.aliyuncs.com/?dataAccelerator", seen.Uri.AbsoluteUri);
        Assert.Contains("/cn-beijing/oss/aliyun_v4_request", seen.Header("Authorization"), StringComparison.Ordinal);
        Assert.StartsWith("OssGen/", seen.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("evil.example")]
    [InlineData("a b")]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_member_that_is_no_part_of_a_host_is_refused(string? zone)
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(200));
        using var client = TestClient.Create(handler, static options => (options.Endpoint, options.Region) = (null, "cn-beijing"));

        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await client.SendAsync(ServiceCall.GetAccelerator(zone)));

        Assert.Contains("Zone", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Seen);
    }

    [Theory]
    [InlineData(null, "oss-cn-hangzhou.aliyuncs.com", OssSignatureVersion.Automatic, "AccountId")]
    [InlineData("42", "storage.example", OssSignatureVersion.V1, "Region")]
    [InlineData("42", "oss-cn-hangzhou.aliyuncs.com", OssSignatureVersion.V1, "SignatureVersion")]
    public async Task An_option_that_the_service_needs_is_named(
        string? account, string endpoint, OssSignatureVersion version, string option)
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(200));
        using var client = TestClient.Create(handler, options =>
            (options.AccountId, options.Endpoint, options.SignatureVersion, options.Region) = (account, endpoint, version, null));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.SendAsync(ServiceCall.PutVectors));

        Assert.Contains("OssClientOptions.", error.Message, StringComparison.Ordinal);
        Assert.Contains(option, error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Seen);
        var presigning = Assert.Throws<InvalidOperationException>(() => client.Presign(ServiceCall.PutVectors, TimeSpan.FromMinutes(1)));
        Assert.Equal(error.Message, presigning.Message);
    }

    [Fact]
    public async Task A_resource_without_any_of_its_members_is_refused()
    {
        using var client = TestClient.Create(new ScriptedHandler(), InHangzhou);

        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await client.SendAsync(ServiceCall.GetTable(null, null)));

        Assert.Contains("TableBucketArn or TableArn", error.Message, StringComparison.Ordinal);
    }

    // A theory's data would lose half a surrogate pair.
    [Fact]
    public Task Half_a_surrogate_pair_in_a_label_is_refused() => A_label_without_a_value_is_refused("a\ud800");

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_label_without_a_value_is_refused(string? value)
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(200));
        using var client = TestClient.Create(handler, InHangzhou);

        var call = ServiceCall.PutTableBucketPolicy(value!);
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await client.SendAsync(call));

        Assert.Contains("PutTableBucketPolicyRequest.TableBucketArn", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Seen);
    }

    [Theory]
    [InlineData("12 34")]
    [InlineData("12.34")]
    [InlineData("12/34")]
    public void An_account_ID_that_is_no_part_of_a_host_is_refused(string account)
    {
        using var handler = new ScriptedHandler();
        var error = Assert.Throws<ArgumentException>(() => TestClient.Create(handler, options => options.AccountId = account));

        Assert.Contains("account ID", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        var handler = new ScriptedHandler(ScriptedHandler.Error(301, "Moved", "", ("Location", "https://oss-cn-beijing.aliyuncs.com/")));
        using var client = TestClient.Create(handler, InHangzhou);

        var error = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(ServiceCall.PutVectors));

        Assert.Contains("Vectors", error.Message, StringComparison.Ordinal);
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_call_after_another_service_s_keeps_nothing_of_it()
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(200));
        using var client = TestClient.Create(handler, InHangzhou);

        await client.SendAsync(ServiceCall.PutTableBucketPolicy("arn"));
        await client.SendAsync(ServiceCall.PutVectors);
        await client.DeleteBucketAsync("my-bucket");

        Assert.Equal(
            [
                "https://cn-hangzhou.oss-tables.aliyuncs.com/buckets/arn/policy",
                "https://my-vectors-42.cn-hangzhou.oss-vectors.aliyuncs.com/?putVectors",
                "https://my-bucket.oss-cn-hangzhou.aliyuncs.com/",
            ],
            handler.Seen.Select(static seen => seen.Uri.AbsoluteUri));
    }

    private static void InHangzhou(OssClientOptions options) =>
        (options.Endpoint, options.Region, options.AccountId) = (null, "cn-hangzhou", "42");

    private static async Task<SeenRequest> SentAsync(ServiceCall call, Action<OssClientOptions> change)
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(200));
        using var client = TestClient.Create(handler, change);
        await client.SendAsync(call);
        return Assert.Single(handler.Seen);
    }
}
