using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

public sealed class AbsentConfigurationTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "absent-configurations";

    public async Task InitializeAsync() => await fixture.Client().PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("lifecycle", "NoSuchLifecycle")]
    [InlineData("cors", "NoSuchCORSConfiguration")]
    [InlineData("website", "NoSuchWebsiteConfiguration")]
    [InlineData("policy", "NoSuchBucketPolicy")]
    [InlineData("encryption", "NoSuchServerSideEncryptionRule")]
    [InlineData("replication", "NoSuchReplicationConfiguration")]
    [InlineData("transferAcceleration", "NoSuchTransferAccelerationConfiguration")]
    [InlineData("userDefinedLogFieldsConfig", "NoSuchUserDefinedLogFieldsConfig")]
    [InlineData("httpsConfig", "NoSuchHttpsConfig")]
    [InlineData("bucketArchiveDirectRead", "NoSuchArchiveDirectReadConfiguration")]
    [InlineData("overwriteConfig", "NoSuchBucketOverwriteConfig")]
    [InlineData("responseHeader", "NoSuchResponseHeaderConfiguration")]
    public async Task Most_kinds_answer_with_a_code_of_their_own(string subResource, string code)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => fixture.Client().SendAsync(new RawCall("GET", Bucket, subResource)).AsTask());

        Assert.Equal((404, code), (error.StatusCode, error.Code));
    }

    [Theory]
    [InlineData("referer", "<RefererConfiguration><AllowEmptyReferer>true</AllowEmptyReferer>")]
    [InlineData("logging", "<LoggingEnabled></LoggingEnabled>")]
    [InlineData("tagging", "<Tagging><TagSet></TagSet></Tagging>")]
    [InlineData("requestPayment", "<Payer>BucketOwner</Payer>")]
    [InlineData("accessmonitor", "<Status>Disabled</Status>")]
    [InlineData("publicAccessBlock", "<BlockPublicAccess>false</BlockPublicAccess>")]
    [InlineData("resourceGroup", "<ResourceGroupId>rg-default-id</ResourceGroupId>")]
    [InlineData("policyStatus", "<IsPublic>false</IsPublic>")]
    [InlineData("qos", "<StorageCapacity>-1</StorageCapacity>")]
    [InlineData("style", "<StyleList></StyleList>")]
    [InlineData("cname", "<ListCnameResult><Bucket>absent-configurations</Bucket>")]
    public async Task Some_kinds_answer_with_what_holds_without_one(string subResource, string part)
    {
        var reply = await fixture.Client().SendAsync(new RawCall("GET", Bucket, subResource));

        Assert.Contains(part, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lifecycle")]
    [InlineData("cors")]
    [InlineData("website")]
    [InlineData("logging")]
    [InlineData("policy")]
    [InlineData("encryption")]
    [InlineData("tagging")]
    [InlineData("publicAccessBlock")]
    [InlineData("transferAcceleration")]
    [InlineData("responseHeader")]
    public async Task To_delete_what_is_not_there_is_no_error(string subResource)
    {
        var reply = await fixture.Client().SendAsync(new RawCall("DELETE", Bucket, subResource));

        Assert.Equal(204, (int)reply.Response.StatusCode);
    }

    [Fact]
    public async Task A_callback_policy_is_no_bucket_policy()
    {
        var client = fixture.Client();
        await client.PutBucketCallbackPolicyAsync(Bucket, [new() { PolicyName = "notify", Callback = "{}" }]);

        var policy = await Assert.ThrowsAsync<OssServiceException>(() => client.GetBucketPolicyAsync(Bucket).AsTask());
        Assert.Equal("NoSuchBucketPolicy", policy.Code);
        await client.DeleteBucketPolicyAsync(Bucket);
        Assert.Single((await client.GetBucketCallbackPolicyAsync(Bucket)).PolicyItems);

        await client.DeleteBucketCallbackPolicyAsync(Bucket);
        var absent = await Assert.ThrowsAsync<OssServiceException>(() => client.GetBucketCallbackPolicyAsync(Bucket).AsTask());
        Assert.Equal((404, "BucketCallbackPolicyNotExist"), (absent.StatusCode, absent.Code));
    }

    [Fact]
    public async Task A_missing_bucket_comes_first()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => fixture.Client().GetBucketLifecycleAsync("no-such-bucket").AsTask());

        Assert.Equal("NoSuchBucket", error.Code);
    }

    [Fact]
    public async Task Only_the_owner_may_look()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => fixture.Client("other-id", "other-secret").GetBucketLifecycleAsync(Bucket).AsTask());

        Assert.Equal("AccessDenied", error.Code);
    }
}
