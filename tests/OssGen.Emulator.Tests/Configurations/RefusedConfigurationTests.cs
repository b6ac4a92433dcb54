using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

public sealed class RefusedConfigurationTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "refused-configurations";

    public async Task InitializeAsync() => await fixture.Client().PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("cors", "<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod><Surprise/>"
        + "</CORSRule></CORSConfiguration>", "Surprise")]
    [InlineData("cors", "<CORSConfiguration/>", "CORSRule")]
    [InlineData("cors", "<LifecycleConfiguration/>", "CORSConfiguration")]
    [InlineData(
        "accessmonitor", "<AccessMonitorConfiguration><Status>Perhaps</Status></AccessMonitorConfiguration>", "one of Enabled, Disabled")]
    [InlineData("accessmonitor", "<AccessMonitorConfiguration/>", "Status")]
    [InlineData(
        "transferAcceleration", "<TransferAccelerationConfiguration><Enabled>yes</Enabled></TransferAccelerationConfiguration>", "Enabled")]
    [InlineData(
        "lifecycle",
        "<LifecycleConfiguration><Rule><Status>Enabled</Status><Expiration><Days>soon</Days></Expiration></Rule></LifecycleConfiguration>",
        "Days")]
    [InlineData(
        "requestPayment", "<RequestPaymentConfiguration><Payer>Nobody</Payer></RequestPaymentConfiguration>", "BucketOwner, Requester")]
    [InlineData("tagging", "<Tagging><TagSet><Tag><Value>v</Value></Tag></TagSet></Tagging>", "Key")]
    public async Task A_document_that_is_wrong_is_refused_and_what_is_wrong_is_named(string subResource, string document, string named)
    {
        var error = await RefusedAsync(subResource, document);

        Assert.Equal("MalformedXML", error.Code);
        Assert.Contains(named, error.Details["ErrorDetail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{"Version":"2","Statement":[{"Effect":"Allow"}]}""")]
    [InlineData("""{"Version":"1","Statement":[]}""")]
    [InlineData("""{"Version":"1","Statement":[{"Effect":"Perhaps"}]}""")]
    [InlineData("""{"Version":"1","Statement":[{"Effect":"\ud800"}]}""")]
    [InlineData("""{"Version":"\udc00","Statement":[{"Effect":"Allow"}]}""")]
    [InlineData("""{"\ud800":1,"Version":"1","Statement":[{"Effect":"Allow"}]}""")]
    [InlineData("""{"Version":"1","Version":"1","Statement":[{"Effect":"Allow"}]}""")]
    [InlineData("""{"Version":"1","Statement":[{"Effect":"Allow","Effect":"Deny"}]}""")]
    public async Task A_policy_that_is_none_is_refused(string policy) =>
        Assert.Equal("InvalidPolicyDocument", (await RefusedAsync("policy", policy)).Code);

    [Theory]
    [InlineData("""{"Principal":"*","Resource":"acs:oss:*:*:b"}""", "Action")]
    [InlineData("""{"Principal":"*","Action":"oss:*"}""", "Resource")]
    [InlineData("""{"Action":"oss:*","Resource":"acs:oss:*:*:b"}""", "Principal")]
    [InlineData("""{"Principal":"*","Action":"oss:*","NotAction":"oss:*","Resource":"acs:oss:*:*:b"}""", "NotAction")]
    [InlineData("""{"Principal":"*","Action":[],"Resource":"acs:oss:*:*:b"}""", "Action")]
    [InlineData("""{"Principal":"*","Action":[1],"Resource":"acs:oss:*:*:b"}""", "Action")]
    [InlineData("""{"Principal":{"AWS":"*"},"Action":"oss:*","Resource":"acs:oss:*:*:b"}""", "Principal")]
    [InlineData("""{"Principal":"*","Action":"oss:*","Resource":"b/*"}""", "acs:oss")]
    [InlineData("""{"Principal":"*","Action":"oss:*","Resource":"acs:oss:*:*:b","Why":"because"}""", "Why")]
    [InlineData("""{"Principal":"*","Action":"oss:*","Resource":"acs:oss:*:*:b","Condition":[]}""", "Condition")]
    [InlineData("""{"Principal":"*","Action":"oss:*","Resource":"acs:oss:*:*:b","Condition":{"Equals":{}}}""", "Equals")]
    [InlineData(
        """{"Principal":"*","Action":"oss:*","Resource":"acs:oss:*:*:b","Condition":{"IpAddress":{"acs:SourceIp":"ten"}}}""", "ten")]
    [InlineData("""{"Principal":"*","Action":"oss:*","Resource":"acs:oss:*:*:b","Condition":{"Bool":{"acs:MFAPresent":"yes"}}}""", "yes")]
    [InlineData("""{"Principal":"*","Action":"oss:*","Resource":"acs:oss:*:*:b","Condition":{"StringLike":{"oss:Prefix":[]}}}""", "Prefix")]
    public async Task A_statement_that_is_none_is_refused_and_what_is_wrong_is_named(string statement, string named)
    {
        var error = await RefusedAsync("policy", $$"""{"Version":"1","Statement":[{"Effect":"Allow",{{statement[1..]}}]}""");

        Assert.Equal(("InvalidPolicyDocument", "0030-00000005"), (error.Code, error.EC));
        Assert.Contains(named, error.ServiceMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_that_the_emulator_can_not_evaluate_is_refused()
    {
        const string Statement =
            """{"Effect":"Allow","Principal":"*","Action":"oss:*","Resource":"*","Condition":{"Bool":{"oss:Odd":"true"}}}""";

        var error = await RefusedAsync("policy", $$"""{"Version":"1","Statement":[{{Statement}}]}""");

        Assert.Equal("NotImplemented", error.Code);
    }

    [Fact]
    public async Task What_was_refused_leaves_what_was_there()
    {
        var client = fixture.Client();
        await client.PutBucketRequestPaymentAsync(Bucket, BucketPayer.Requester);

        await RefusedAsync("requestPayment", "<RequestPaymentConfiguration/>");

        Assert.Equal(BucketPayer.Requester, (await client.GetBucketRequestPaymentAsync(Bucket)).Payer);
    }

    [Fact]
    public async Task Logs_go_to_a_bucket_of_the_same_owner()
    {
        var error = await RefusedAsync(
            "logging",
            "<BucketLoggingStatus><LoggingEnabled><TargetBucket>no-such-bucket</TargetBucket></LoggingEnabled></BucketLoggingStatus>");

        Assert.Equal("InvalidTargetBucketForLogging", error.Code);
    }

    private async Task<OssServiceException> RefusedAsync(string subResource, string document) =>
        await Assert.ThrowsAsync<OssServiceException>(
            () => fixture.Client().SendAsync(new RawCall("PUT", Bucket, subResource, document)).AsTask());
}
