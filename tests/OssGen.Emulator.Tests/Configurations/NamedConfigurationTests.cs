using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

public sealed class NamedConfigurationTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "named-configurations";

    private OssClient Client => fixture.Client();

    public async Task InitializeAsync() => await Client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Inventories_are_listed_in_pages_of_a_hundred()
    {
        for (var i = 0; i < 101; i++)
        {
            await Client.PutBucketInventoryAsync(Bucket, $"i{i:000}", Inventory($"i{i:000}"));
        }

        var pages = new List<int>();
        await foreach (var page in Client.ListBucketInventoryPages(new ListBucketInventoryRequest { Bucket = Bucket }))
        {
            pages.Add(page.InventoryConfigurations.Count);
        }

        Assert.Equal([100, 1], pages);
    }

    [Fact]
    public async Task An_inventory_is_put_once_and_under_its_own_id()
    {
        await Client.PutBucketInventoryAsync(Bucket, "once", Inventory("once"));

        Assert.Equal("InventoryAlreadyExist", await CodeAsync(Client.PutBucketInventoryAsync(Bucket, "once", Inventory("once"))));
        Assert.Equal("InvalidArgument", await CodeAsync(Client.PutBucketInventoryAsync(Bucket, "twice", Inventory("other"))));
    }

    [Fact]
    public async Task A_replication_rule_gets_an_id_and_takes_a_time_control()
    {
        var rule = new ReplicationRule { Destination = new() { Bucket = "target", Location = "oss-cn-hangzhou" } };
        var id = (await Client.PutBucketReplicationAsync(Bucket, [rule])).ReplicationRuleId!;

        await Client.PutBucketRtcAsync(Bucket, ReplicationTimeControl.Enabled, id);

        var kept = Assert.Single((await Client.GetBucketReplicationAsync(Bucket)).Rules);
        Assert.Equal((id, ReplicationTimeControl.Enabled, "target"), (kept.Id, kept.Rtc, kept.Destination?.Bucket));
        Assert.Equal(id, Assert.Single((await Client.GetBucketReplicationProgressAsync(new() { Bucket = Bucket, RuleId = id })).Rules).Id);
        await Client.DeleteBucketReplicationAsync(Bucket, [id]);
        Assert.Equal("NoSuchReplicationRule", await CodeAsync(Client.DeleteBucketReplicationAsync(Bucket, [id])));
    }

    [Fact]
    public async Task A_domain_belongs_to_one_bucket()
    {
        await Client.PutBucketAsync("named-other");
        await Client.PutCnameAsync(Bucket, "www.example.com");

        Assert.Equal("CnameAlreadyExists", await CodeAsync(Client.PutCnameAsync("named-other", "www.example.com")));
        Assert.Equal(["www.example.com"], (await Client.ListCnameAsync(Bucket)).Cnames.Select(cname => cname.Domain));
        await Client.DeleteCnameAsync(Bucket, "www.example.com");
        Assert.Empty((await Client.ListCnameAsync(Bucket)).Cnames);
    }

    [Fact]
    public async Task A_request_to_a_mapped_domain_is_the_bucket_s()
    {
        await Client.PutBucketAsync("named-domain");
        await Client.PutCnameAsync("named-domain", "Files.example.com");
        await Client.PutObjectAsync(new() { Bucket = "named-domain", Key = "a/b", Content = "text", Acl = ObjectAcl.PublicRead });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(fixture.Emulator.Endpoint, "a/b"));
        request.Headers.Host = "files.example.com";

        using var response = await fixture.Http.SendAsync(request);

        Assert.Equal("text", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_token_of_a_domain_is_given_again_until_it_expires()
    {
        var created = await Client.CreateCnameTokenAsync(Bucket, "token.example.com");

        Assert.Equal(created.Token, (await Client.GetCnameTokenAsync(Bucket, "token.example.com")).Token);
        Assert.Equal("Thu, 08 Aug 2013 06:23:23 GMT", created.ExpireTime);
        Assert.Equal("CnameTokenNotFound", await CodeAsync(Client.GetCnameTokenAsync(Bucket, "other.example.com")));
    }

    [Fact]
    public async Task Tags_are_deleted_all_or_by_key()
    {
        await Client.PutBucketTagsAsync(
            Bucket, [new() { Key = "a", Value = "1" }, new() { Key = "b", Value = "2" }, new() { Key = "c", Value = "" }]);

        await Client.DeleteBucketTagsAsync(new DeleteBucketTagsRequest { Bucket = Bucket, TagKeys = "a,c" });
        Assert.Equal(["b"], (await Client.GetBucketTagsAsync(Bucket)).Tags.Select(tag => tag.Key));

        await Client.DeleteBucketTagsAsync(Bucket);
        Assert.Empty((await Client.GetBucketTagsAsync(Bucket)).Tags);
    }

    [Fact]
    public async Task A_task_of_redundancy_waits_until_it_is_deleted()
    {
        var id = (await Client.CreateBucketDataRedundancyTransitionAsync(Bucket, DataRedundancyType.Zrs)).Transition!.TaskId!;

        var task = (await Client.GetBucketDataRedundancyTransitionAsync(Bucket, id)).Transition!;
        Assert.Equal((Bucket, RedundancyTransitionStatus.Queueing, EmulatorFixture.Start), (task.Bucket, task.Status, task.CreateTime));
        Assert.Equal([id], (await Client.ListUserDataRedundancyTransitionAsync()).Transitions.Select(each => each.TaskId));
        await Client.DeleteBucketDataRedundancyTransitionAsync(Bucket, id);
        Assert.Empty((await Client.ListBucketDataRedundancyTransitionAsync(Bucket)).Transitions);
    }

    [Fact]
    public async Task An_access_point_is_listed_for_its_account_and_takes_policy_and_block_with_it()
    {
        const string Policy = """{"Version":"1","Statement":[{"Effect":"Allow","Principal":["*"]}]}""";
        await Client.CreateAccessPointAsync(Bucket, "ap-one", NetworkOrigin.Internet);
        await Client.PutAccessPointPolicyAsync(Bucket, "ap-one", Policy);
        await Client.PutAccessPointPublicAccessBlockAsync(Bucket, "ap-one", true);

        Assert.True((await Client.GetAccessPointAsync(Bucket, "ap-one")).BlockPublicAccess);
        Assert.Equal(Policy, (await Client.GetAccessPointPolicyAsync(Bucket, "ap-one")).Policy);
        Assert.Equal(
            ["ap-one"],
            (await Client.ListAccessPointsAsync(new ListAccessPointsRequest())).AccessPoints.Select(point => point.AccessPointName));
        Assert.Equal("AccessPointAlreadyExists", await CodeAsync(Client.CreateAccessPointAsync(Bucket, "ap-one", NetworkOrigin.Vpc)));
        await Client.DeleteAccessPointPolicyAsync(Bucket, "ap-one");
        Assert.Equal("NoSuchAccessPointPolicy", await CodeAsync(Client.GetAccessPointPolicyAsync(Bucket, "ap-one")));
        await Client.DeleteAccessPointAsync(Bucket, "ap-one");
        Assert.Equal("NoSuchAccessPoint", await CodeAsync(Client.GetAccessPointAsync(Bucket, "ap-one")));
    }

    [Theory]
    [InlineData("""Allow","Principal":["*"]""", true)]
    [InlineData("""Allow","Principal":[]""", true)]
    [InlineData("""Allow","Principal":["1234","*"]""", true)]
    [InlineData("""Allow","NotPrincipal":"1234""" + "\"", true)]
    [InlineData("""Allow","Principal":"*","Condition":{"Bool":{"acs:SecureTransport":"true"}}""", true)]
    [InlineData("""Allow","Principal":"*","Condition":{"IpAddress":{"acs:SourceIp":"0.0.0.0/0"}}""", true)]
    [InlineData("""Allow","Principal":"*","Condition":{"NotIpAddress":{"acs:SourceIp":"10.0.0.0/8"}}""", true)]
    [InlineData("""Allow","Principal":"*","Condition":{"StringLike":{"acs:AccessId":"*"}}""", true)]
    [InlineData("""Allow","Principal":["*"],"Condition":{"IpAddress":{"acs:SourceIp":["10.0.0.0/8"]}}""", false)]
    [InlineData("""Allow","Principal":"*","Condition":{"StringEquals":{"acs:SourceVpc":"vpc-1"}}""", false)]
    [InlineData("""Deny","Principal":["*"]""", false)]
    [InlineData("""Allow","Principal":["1234"]""", false)]
    public async Task A_policy_is_public_that_lets_everyone_in(string statement, bool isPublic)
    {
        await Client.PutBucketPolicyAsync(
            Bucket,
            $$"""{"Version":"1","Statement":[{"Action":"oss:GetObject","Resource":"acs:oss:*:*:{{Bucket}}/*","Effect":"{{statement}}}]}""");

        Assert.Equal(isPublic, (await Client.GetBucketPolicyStatusAsync(Bucket)).IsPublic);
        await Client.DeleteBucketPolicyAsync(Bucket);
    }

    [Fact]
    public async Task What_is_configured_shows_in_the_bucket_s_settings()
    {
        await Client.PutBucketAccessMonitorAsync(Bucket, FeatureStatus.Enabled);
        await Client.PutBucketTransferAccelerationAsync(Bucket, true);
        await Client.PutBucketEncryptionAsync(Bucket, ServerSideEncryption.Aes256);

        var info = (await Client.GetBucketInfoAsync(Bucket)).Bucket!;

        Assert.Equal(
            (FeatureStatus.Enabled, FeatureStatus.Enabled, ServerSideEncryption.Aes256),
            (info.AccessMonitor, info.TransferAcceleration, info.ServerSideEncryptionRule?.SseAlgorithm));
    }

    private static InventoryConfiguration Inventory(string id) => new()
    {
        Id = id,
        IsEnabled = true,
        Destination = new()
        {
            OssBucketDestination =
                new() { Format = InventoryFormat.Csv, AccountId = "1", RoleArn = "acs:ram::1:role/r", Bucket = "acs:oss:::target" },
        },
        Schedule = new() { Frequency = InventoryFrequency.Daily },
        IncludedObjectVersions = InventoryVersions.All,
    };

    private static async Task<string> CodeAsync<T>(ValueTask<T> call) =>
        (await Assert.ThrowsAsync<OssServiceException>(() => call.AsTask())).Code;
}
