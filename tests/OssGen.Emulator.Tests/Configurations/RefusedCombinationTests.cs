using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

/// <summary>Documents whose elements are valid one by one but not together are refused with OSS's codes.</summary>
public sealed class RefusedCombinationTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "refused-combinations";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("<Expiration><Days>30</Days></Expiration><Transition><Days>60</Days><StorageClass>IA</StorageClass></Transition>")]
    [InlineData("<Expiration><Days>30</Days></Expiration><Transition><Days>30</Days><StorageClass>IA</StorageClass></Transition>")]
    [InlineData("<Transition><Days>60</Days><StorageClass>IA</StorageClass></Transition>"
        + "<Transition><Days>30</Days><StorageClass>Archive</StorageClass></Transition>")]
    [InlineData("<Transition><Days>60</Days><StorageClass>DeepColdArchive</StorageClass></Transition>"
        + "<Transition><Days>60</Days><StorageClass>ColdArchive</StorageClass></Transition>")]
    [InlineData("<NoncurrentVersionTransition><NoncurrentDays>60</NoncurrentDays><StorageClass>IA</StorageClass>"
        + "</NoncurrentVersionTransition><NoncurrentVersionExpiration><NoncurrentDays>30</NoncurrentDays></NoncurrentVersionExpiration>")]
    public async Task Lifecycle_actions_in_the_wrong_order_are_an_invalid_argument(string actions) =>
        Assert.Equal((400, "InvalidArgument"), await RefusedAsync("lifecycle", Lifecycle(actions)));

    [Theory]
    [InlineData("<Expiration><Days>90</Days></Expiration><Transition><Days>60</Days><StorageClass>Archive</StorageClass></Transition>"
        + "<Transition><Days>30</Days><StorageClass>IA</StorageClass></Transition>")]
    [InlineData("<Expiration><Days>30</Days></Expiration><Transition><IsAccessTime>true</IsAccessTime><Days>60</Days>"
        + "<StorageClass>IA</StorageClass></Transition>")]
    [InlineData("<Expiration><Days>30</Days></Expiration><NoncurrentVersionTransition><NoncurrentDays>60</NoncurrentDays>"
        + "<StorageClass>IA</StorageClass></NoncurrentVersionTransition>")]
    public async Task Lifecycle_actions_in_the_right_order_are_stored(string actions)
    {
        await _client.SendAsync(new RawCall("PUT", Bucket, "lifecycle", Lifecycle(actions)));

        Assert.Single((await _client.GetBucketLifecycleAsync(Bucket)).Rules);
    }

    [Theory]
    [InlineData("<Expiration><Days>1</Days><CreatedBeforeDate>2030-01-01T00:00:00.000Z</CreatedBeforeDate></Expiration>")]
    [InlineData("<Transition><Days>1</Days><CreatedBeforeDate>2030-01-01T00:00:00.000Z</CreatedBeforeDate>"
        + "<StorageClass>IA</StorageClass></Transition>")]
    [InlineData(
        "<AbortMultipartUpload><Days>1</Days><CreatedBeforeDate>2030-01-01T00:00:00.000Z</CreatedBeforeDate></AbortMultipartUpload>")]
    public async Task Days_with_a_date_are_an_invalid_request(string action) =>
        Assert.Equal((400, "InvalidRequest"), await RefusedAsync("lifecycle", Lifecycle(action)));

    [Theory]
    [InlineData("", "logs/")]
    [InlineData("logs/", "logs/")]
    [InlineData("logs/2030/", "logs/")]
    public async Task Rules_with_overlapping_prefixes_and_the_same_action_are_an_invalid_argument(string prefix, string other) =>
        Assert.Equal((400, "InvalidArgument"), await RefusedAsync("lifecycle", Rules((null, prefix, ""), (null, other, ""))));

    [Fact]
    public async Task Rules_with_overlapping_prefixes_can_have_the_same_action_if_the_request_allows_it()
    {
        var put = new RawCall("PUT", Bucket, "lifecycle", Rules((null, "logs/", ""), (null, "logs/2030/", "")))
        {
            ExtraHeaders = new Dictionary<string, string> { ["x-oss-allow-same-action-overlap"] = "true" },
        };

        await _client.SendAsync(put);

        Assert.Equal(2, (await _client.GetBucketLifecycleAsync(Bucket)).Rules.Count);
    }

    [Theory]
    [InlineData("logs/", "", "backup/", "")]
    [InlineData("logs/", "<Tag><Key>a</Key><Value>1</Value></Tag>", "logs/", "<Tag><Key>a</Key><Value>2</Value></Tag>")]
    public async Task Rules_for_different_objects_can_have_the_same_action(string prefix, string tag, string otherPrefix, string otherTag)
    {
        await _client.SendAsync(new RawCall("PUT", Bucket, "lifecycle", Rules((null, prefix, tag), (null, otherPrefix, otherTag))));

        Assert.Equal(2, (await _client.GetBucketLifecycleAsync(Bucket)).Rules.Count);
    }

    [Fact]
    public async Task Two_lifecycle_rules_of_one_id_are_an_invalid_argument() =>
        Assert.Equal((400, "InvalidArgument"), await RefusedAsync("lifecycle", Rules(("same", "a/", ""), ("same", "b/", ""))));

    [Fact]
    public async Task Two_overwrite_rules_of_one_id_are_an_invalid_argument() => Assert.Equal(
        (400, "InvalidArgument"),
        await RefusedAsync(
            "overwriteConfig",
            "<OverwriteConfiguration><Rule><ID>same</ID><Action>forbid</Action></Rule>"
                + "<Rule><ID>same</ID><Action>forbid</Action><Prefix>a/</Prefix></Rule></OverwriteConfiguration>"));

    [Theory]
    [InlineData("<Key>%&amp;</Key><Value>1</Value>", "InvalidTag")]
    [InlineData("<Key>k</Key><Value>%&amp;</Value>", "InvalidTag")]
    [InlineData("<Key>k</Key><Value>1</Value></Tag><Tag><Key>k</Key><Value>2</Value>", "RepeatedTags")]
    public async Task Tags_that_a_bucket_can_not_have_are_refused(string tag, string code) => Assert.Equal(
        (400, code), await RefusedAsync("tagging", $"<Tagging><TagSet><Tag>{tag}</Tag></TagSet></Tagging>"));

    [Theory]
    [InlineData("<Key>%&amp;</Key><Value>1</Value>")]
    [InlineData("<Key>k</Key><Value>%&amp;</Value>")]
    public async Task Tags_that_an_object_can_not_have_are_refused(string tag)
    {
        await _client.PutObjectAsync(Bucket, "tagged", "text");

        Assert.Equal(
            (400, "InvalidTag"), await RefusedAsync("tagging", $"<Tagging><TagSet><Tag>{tag}</Tag></TagSet></Tagging>", "tagged"));
    }

    [Theory]
    [InlineData("<SSEAlgorithm>AES256</SSEAlgorithm><KMSMasterKeyID>key</KMSMasterKeyID>", "InvalidArgument")]
    [InlineData("<SSEAlgorithm>ROT13</SSEAlgorithm>", "InvalidEncryptionAlgorithmError")]
    [InlineData("<SSEAlgorithm>KMS</SSEAlgorithm><KMSDataEncryption>ROT13</KMSDataEncryption>", "InvalidEncryptionAlgorithmError")]
    public async Task An_encryption_that_a_bucket_can_not_have_is_refused(string elements, string code) => Assert.Equal(
        (400, code),
        await RefusedAsync(
            "encryption",
            "<ServerSideEncryptionRule><ApplyServerSideEncryptionByDefault>"
                + $"{elements}</ApplyServerSideEncryptionByDefault></ServerSideEncryptionRule>"));

    [Theory]
    [InlineData("httpsConfig", "<HttpsConfiguration><TLS><Enable>true</Enable></TLS></HttpsConfiguration>")]
    [InlineData("website", "<WebsiteConfiguration/>")]
    [InlineData("website", "<WebsiteConfiguration><RoutingRules></RoutingRules></WebsiteConfiguration>")]
    public async Task A_document_without_what_it_is_for_is_malformed(string subResource, string document) =>
        Assert.Equal((400, "MalformedXML"), await RefusedAsync(subResource, document));

    private static string Lifecycle(string actions) =>
        $"<LifecycleConfiguration><Rule><Status>Enabled</Status>{actions}</Rule></LifecycleConfiguration>";

    private static string Rules(params (string? Id, string Prefix, string Tag)[] rules) =>
        $"<LifecycleConfiguration>{string.Concat(rules.Select(Rule))}</LifecycleConfiguration>";

    private static string Rule((string? Id, string Prefix, string Tag) rule) =>
        $"<Rule><ID>{rule.Id}</ID><Prefix>{rule.Prefix}</Prefix>{rule.Tag}<Status>Enabled</Status>"
        + "<Expiration><Days>30</Days></Expiration></Rule>";

    private async Task<(int Status, string? Code)> RefusedAsync(string subResource, string document, string? key = null)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.SendAsync(new RawCall("PUT", Bucket, subResource, document, key)).AsTask());
        return (error.StatusCode, error.Code);
    }
}
