using System.Xml.Linq;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

/// <summary>What OSS adds to a configuration, or leaves out of it, when it returns the configuration.</summary>
public sealed class FilledInConfigurationTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "filled-in";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Logging_that_is_off_has_an_empty_destination()
    {
        await _client.DeleteBucketLoggingAsync(Bucket);
        var absent = await DocumentAsync("logging");
        await _client.PutBucketLoggingAsync(Bucket, new());
        var off = await DocumentAsync("logging");

        Assert.True(absent.Element("LoggingEnabled")!.IsEmpty || absent.Element("LoggingEnabled")!.Value.Length == 0);
        Assert.NotNull(off.Element("LoggingEnabled"));
    }

    [Fact]
    public async Task An_inventory_has_a_prefix()
    {
        await _client.SendAsync(new RawCall(
            "PUT",
            Bucket,
            "inventory",
            "<InventoryConfiguration><Id>daily</Id><IsEnabled>true</IsEnabled><Destination><OSSBucketDestination><Format>CSV</Format>"
                + "<AccountId>1</AccountId><RoleArn>acs:ram::1:role/r</RoleArn><Bucket>acs:oss:::b</Bucket></OSSBucketDestination>"
                + "</Destination><Schedule><Frequency>Daily</Frequency></Schedule><IncludedObjectVersions>All</IncludedObjectVersions>"
                + "</InventoryConfiguration>")
        {
            ExtraQuery = new Dictionary<string, string?> { ["inventoryId"] = "daily" },
        });

        Assert.Equal("", (await _client.GetBucketInventoryAsync(Bucket, "daily")).Configuration!.Filter!.Prefix);
        Assert.Equal("", (await _client.ListBucketInventoryAsync(Bucket)).InventoryConfigurations.Single().Filter!.Prefix);
    }

    [Fact]
    public async Task Cors_rules_say_whether_responses_vary()
    {
        await _client.PutBucketCorsAsync(Bucket, [new() { AllowedOrigins = ["*"], AllowedMethods = [CorsMethod.Get] }]);

        Assert.Equal("false", (await DocumentAsync("cors")).Element("ResponseVary")!.Value);
    }

    [Fact]
    public async Task Referers_say_whether_queries_are_truncated()
    {
        var absent = await _client.GetBucketRefererAsync(Bucket);
        await _client.PutBucketRefererAsync(Bucket, new() { AllowEmptyReferer = false, Referers = ["http://www.a.com"] });
        var present = await _client.GetBucketRefererAsync(Bucket);
        await _client.PutBucketRefererAsync(Bucket, new() { AllowEmptyReferer = true, AllowTruncateQueryString = false });
        var off = await _client.GetBucketRefererAsync(Bucket);

        Assert.Equal(
            [true, true, false],
            new[] { absent, present, off }.Select(result => result.Configuration!.AllowTruncateQueryString));
    }

    [Fact]
    public async Task A_replication_rule_has_an_action()
    {
        await _client.PutBucketReplicationAsync(
            Bucket, [new() { Id = "all", Destination = new() { Bucket = "target", Location = "oss-cn-hangzhou" } }]);

        var progress = await _client.GetBucketReplicationProgressAsync(new() { Bucket = Bucket });
        Assert.Equal(ReplicationAction.All, (await _client.GetBucketReplicationAsync(Bucket)).Rules.Single().Action);
        Assert.Equal(ReplicationAction.All, progress.Rules.Single().Action);
    }

    [Fact]
    public async Task AES256_has_no_algorithm_for_data()
    {
        await _client.PutBucketEncryptionAsync(new()
        {
            Bucket = Bucket, SseAlgorithm = ServerSideEncryption.Aes256, KmsDataEncryption = ServerSideDataEncryption.Sm4,
        });

        Assert.Null((await _client.GetBucketEncryptionAsync(Bucket)).KmsDataEncryption);
        Assert.Null((await _client.GetBucketInfoAsync(Bucket)).Bucket!.ServerSideEncryptionRule!.KmsDataEncryption);
    }

    [Fact]
    public async Task KMS_keeps_its_algorithm_for_data()
    {
        await _client.PutBucketEncryptionAsync(new()
        {
            Bucket = Bucket, SseAlgorithm = ServerSideEncryption.Kms, KmsDataEncryption = ServerSideDataEncryption.Sm4,
        });

        Assert.Equal(ServerSideDataEncryption.Sm4, (await _client.GetBucketEncryptionAsync(Bucket)).KmsDataEncryption);
    }

    [Fact]
    public async Task A_TLS_version_is_returned_once()
    {
        TlsVersion[] versions = [new("TLSv1.2"), new("TLSv1.3"), new("TLSv1.2")];
        await _client.PutBucketHttpsConfigAsync(new() { Bucket = Bucket, Tls = new() { Enable = true, TlsVersions = versions } });

        Assert.Equal(versions[..2], (await _client.GetBucketHttpsConfigAsync(Bucket)).Tls!.TlsVersions);
    }

    [Fact]
    public async Task A_rule_that_was_put_without_an_id_has_always_the_same()
    {
        await _client.PutBucketLifecycleAsync(
            Bucket,
            [
                new() { Status = LifecycleRuleStatus.Enabled, Prefix = "a/", Expiration = new() { Days = 1 } },
                new() { Status = LifecycleRuleStatus.Enabled, Prefix = "b/", Expiration = new() { Days = 1 } },
            ]);

        var first = (await _client.GetBucketLifecycleAsync(Bucket)).Rules.Select(rule => rule.Id).ToList();
        var second = (await _client.GetBucketLifecycleAsync(Bucket)).Rules.Select(rule => rule.Id);

        Assert.Equal(first, second);
        Assert.Equal(2, first.OfType<string>().Distinct().Count());
    }

    private async Task<XElement> DocumentAsync(string subResource) =>
        XElement.Parse((await _client.SendAsync(new RawCall("GET", Bucket, subResource))).Text);
}
