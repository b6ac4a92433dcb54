using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

/// <summary>Documents that OSS accepts although they don't have the documented form are accepted.</summary>
public sealed class LenientConfigurationTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "lenient";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Days_directly_in_a_lifecycle_rule_are_those_of_its_expiration()
    {
        await PutAsync(
            "lifecycle",
            "<LifecycleConfiguration><Rule><ID>r</ID><Prefix>a/</Prefix><Status>Enabled</Status><Days>7</Days></Rule>"
                + "</LifecycleConfiguration>");

        Assert.Equal(7, (await _client.GetBucketLifecycleAsync(Bucket)).Rules.Single().Expiration!.Days);
    }

    [Fact]
    public async Task Days_directly_in_the_rules_of_the_largest_lifecycle_are_those_of_their_expirations()
    {
        await PutAsync("lifecycle", LargeLifecycle(rules: 1000, tags: 10));

        var rules = (await _client.GetBucketLifecycleAsync(Bucket)).Rules;
        Assert.Equal(1000, rules.Count);
        Assert.All(rules, rule => Assert.Equal((7, 10), (rule.Expiration!.Days, rule.Tags.Count)));
    }

    [Fact]
    public async Task A_lifecycle_with_too_many_elements_is_refused_with_the_reason()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => PutAsync("lifecycle", LargeLifecycle(rules: 1000, tags: 60)));

        Assert.Equal((400, "MalformedXML"), (error.StatusCode, error.Code));
        Assert.Equal("the document has more than 250000 elements, texts and attributes.", error.Details["ErrorDetail"]);
    }

    [Theory]
    [InlineData("ALL,PUT")]
    [InlineData("PUT")]
    [InlineData("all")]
    public async Task The_actions_of_a_replication_rule_can_be_a_list(string action)
    {
        await _client.SendAsync(new RawCall(
            "POST",
            Bucket,
            "replication",
            $"<ReplicationConfiguration><Rule><ID>list</ID><Action>{action}</Action><Destination><Bucket>target</Bucket>"
                + "<Location>oss-cn-hangzhou</Location></Destination><HistoricalObjectReplication>Enabled</HistoricalObjectReplication>"
                + "</Rule></ReplicationConfiguration>")
        {
            ExtraQuery = new Dictionary<string, string?> { ["comp"] = "add" },
        });

        Assert.Equal(
            action,
            (await _client.GetBucketReplicationAsync(Bucket)).Rules.Single(rule => rule.Id == "list").Action!.Value.Value,
            ignoreCase: true);
    }

    [Fact]
    public async Task A_redirect_can_be_internal()
    {
        await PutAsync(
            "website",
            "<WebsiteConfiguration><RoutingRules><RoutingRule><RuleNumber>1</RuleNumber><Condition><KeyPrefixEquals>a/</KeyPrefixEquals>"
                + "</Condition><Redirect><RedirectType>Internal</RedirectType><ReplaceKeyPrefixWith>b/</ReplaceKeyPrefixWith></Redirect>"
                + "</RoutingRule></RoutingRules></WebsiteConfiguration>");

        var rule = (await _client.GetBucketWebsiteAsync(Bucket)).Configuration!.RoutingRules.Single();
        Assert.Equal("Internal", rule.Redirect!.RedirectType!.Value.Value);
    }

    [Theory]
    [InlineData("<Frequency>Monthly</Frequency><DayOfMonth>3</DayOfMonth>")]
    [InlineData("<Frequency>Once</Frequency><AutoDelete>true</AutoDelete>")]
    public async Task An_inventory_can_have_the_newest_members(string schedule)
    {
        await _client.DeleteBucketInventoryAsync(Bucket, "newest");

        await _client.SendAsync(new RawCall(
            "PUT",
            Bucket,
            "inventory",
            "<InventoryConfiguration><Id>newest</Id><IsEnabled>true</IsEnabled><Destination><OSSBucketDestination><Format>CSV</Format>"
                + "<AccountId>1</AccountId><RoleArn>acs:ram::1:role/r</RoleArn><Bucket>acs:oss:::b</Bucket></OSSBucketDestination>"
                + $"</Destination><Schedule>{schedule}</Schedule><IncludedObjectVersions>All</IncludedObjectVersions><OptionalFields>"
                + "<Field>ObjectAcl</Field><Field>TaggingCount</Field><Field>Crc64</Field><Field>ObjectType</Field></OptionalFields>"
                + "<IncrementalInventory><IsEnabled>true</IsEnabled><Schedule><Frequency>600</Frequency></Schedule><OptionalFields>"
                + "<Field>RecordType</Field></OptionalFields></IncrementalInventory></InventoryConfiguration>")
        {
            ExtraQuery = new Dictionary<string, string?> { ["inventoryId"] = "newest" },
        });

        Assert.Equal(4, (await _client.GetBucketInventoryAsync(Bucket, "newest")).Configuration!.OptionalFields.Count);
    }

    [Fact]
    public async Task A_tag_of_a_bucket_needs_no_value()
    {
        await PutAsync("tagging", "<Tagging><TagSet><Tag><Key>k</Key></Tag></TagSet></Tagging>");

        Assert.Equal("k", (await _client.GetBucketTagsAsync(Bucket)).Tags.Single().Key);
    }

    [Fact]
    public async Task An_object_can_be_given_no_tags()
    {
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "tagged", Content = "text", Tagging = "a=1" });

        await _client.SendAsync(new RawCall("PUT", Bucket, "tagging", "<Tagging><TagSet/></Tagging>", "tagged"));

        Assert.Empty((await _client.GetObjectTaggingAsync(Bucket, "tagged")).Tags);
    }

    private static string LargeLifecycle(int rules, int tags)
    {
        var tagged = string.Concat(Enumerable.Range(0, tags).Select(tag =>
            $"\n    <Tag>\n      <Key>k{tag}</Key>\n      <Value>v</Value>\n    </Tag>"));
        var each = Enumerable.Range(0, rules).Select(rule =>
            $"\n  <Rule>\n    <ID>r{rule}</ID>\n    <Prefix>p{rule}/</Prefix>\n    <Status>Enabled</Status>"
                + $"\n    <Days>7</Days>{tagged}\n  </Rule>");
        return $"<LifecycleConfiguration>{string.Concat(each)}\n</LifecycleConfiguration>";
    }

    private Task<RawReply> PutAsync(string subResource, string document) =>
        _client.SendAsync(new RawCall("PUT", Bucket, subResource, document)).AsTask();
}
