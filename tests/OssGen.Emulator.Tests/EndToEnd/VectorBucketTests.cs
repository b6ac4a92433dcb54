using System.Text.Json.Nodes;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class VectorBucketTests(EmulatorFixture fixture) : VectorTest(fixture)
{
    [Fact]
    public async Task A_bucket_tells_its_ARN_region_and_group()
    {
        await Client.PutVectorBucketAsync(new() { Bucket = "told", ResourceGroupId = "rg-1", BucketTagging = "a=b" });

        var bucket = (await Client.GetVectorBucketAsync("told")).Bucket;

        Assert.Equal("acs:ossvector:cn-hangzhou:oss-tester:told", bucket.Name);
        Assert.Equal(("oss-cn-hangzhou", "cn-hangzhou", "rg-1"), (bucket.Location, bucket.Region, bucket.ResourceGroupId));
        Assert.Equal(EmulatorFixture.Start, bucket.CreationDate);
        Assert.Equal("cn-hangzhou-internal.oss-vectors.aliyuncs.com", bucket.IntranetEndpoint);
        var grouped = (await Client.ListVectorBucketsAsync(new() { ResourceGroupId = "rg-1" })).Buckets;
        Assert.Equal([bucket.Name], grouped.Select(told => told.Name));
        await Client.DeleteVectorBucketAsync("told");
    }

    [Fact]
    public async Task Pages_put_together_are_all_buckets_of_the_account()
    {
        foreach (var name in new[] { "page-b", "page-a", "page-c" })
        {
            await Client.PutVectorBucketAsync(name);
        }

        var listed = new List<string>();
        await foreach (var bucket in Client.ListVectorBuckets(new() { Prefix = "page-", MaxKeys = 2 }))
        {
            listed.Add(bucket.Name.Split(':')[^1]);
        }

        Assert.Equal(["page-a", "page-b", "page-c"], listed);
        Assert.Empty((await Fixture.Client("other-id", "other-secret").ListVectorBucketsAsync(new())).Buckets);
    }

    [Fact]
    public async Task Vector_buckets_and_ordinary_buckets_are_separate()
    {
        await Client.PutBucketAsync("apart");

        await FailsAsync(404, "NoSuchBucket", () => Client.GetVectorBucketAsync("apart").AsTask());
        await Client.PutVectorBucketAsync("apart");
        await Client.DeleteVectorBucketAsync("apart");

        Assert.Equal("apart", (await Client.GetBucketInfoAsync("apart")).Bucket.Name);
        await FailsAsync(404, "NoSuchBucket", () => Client.GetBucketInfoAsync(Bucket).AsTask());
    }

    [Fact]
    public async Task A_name_is_taken_within_an_account_alone()
    {
        await FailsAsync(409, "BucketAlreadyExists", () => Client.PutVectorBucketAsync(Bucket).AsTask());

        var other = Fixture.Client("other-id", "other-secret");
        await other.PutVectorBucketAsync(Bucket);
        Assert.Equal($"acs:ossvector:cn-hangzhou:other:{Bucket}", (await other.GetVectorBucketAsync(Bucket)).Bucket.Name);
        await FailsAsync(404, "NoSuchVectorIndex", () => other.GetVectorIndexAsync(Bucket, Index).AsTask());
        await other.DeleteVectorBucketAsync(Bucket);
    }

    [Theory]
    [InlineData("abcdefghijklmnopqrstuvwxyz-123456")]
    public async Task A_long_name_is_refused(string name) =>
        await FailsAsync(400, "InvalidBucketName", () => Client.PutVectorBucketAsync(name).AsTask());

    [Fact]
    public async Task A_bucket_with_indexes_is_not_deleted() =>
        await FailsAsync(409, "BucketNotEmpty", () => Client.DeleteVectorBucketAsync(Bucket).AsTask());

    [Fact]
    public async Task A_body_of_more_than_64_MiB_is_refused() => await FailsAsync(
        400, "EntityTooLarge", () => Client.PutVectorBucketPolicyAsync(Bucket, new string('x', 65 << 20)).AsTask());

    [Fact]
    public async Task Policy_and_logging_are_stored_and_returned()
    {
        const string Policy = """
            {"Version":"1","Statement":[{"Effect":"Allow","Principal":["1"],"Action":["ossvector:GetVectors"],"Resource":["*"]}]}
            """;
        await Client.PutBucketAsync("logs");
        var logging = new BucketLoggingStatus { LoggingEnabled = new() { TargetBucket = "logs", TargetPrefix = "p-" } };

        await FailsAsync(404, "NoSuchBucketPolicy", () => Client.GetVectorBucketPolicyAsync(Bucket).AsTask());
        await Client.PutVectorBucketPolicyAsync(Bucket, Policy);
        await Client.PutVectorBucketLoggingAsync(Bucket, logging);

        Assert.Equal(Policy, (await Client.GetVectorBucketPolicyAsync(Bucket)).Policy);
        Assert.Equal(logging, (await Client.GetVectorBucketLoggingAsync(Bucket)).Configuration);
        await FailsAsync(400, "InvalidPolicyDocument", () => Client.PutVectorBucketPolicyAsync(Bucket, "{}").AsTask());
        await FailsAsync(
            400,
            "InvalidTargetBucketForLogging",
            () => Client.PutVectorBucketLoggingAsync(Bucket, new() { LoggingEnabled = new() { TargetBucket = "missing" } }).AsTask());

        await Client.DeleteVectorBucketPolicyAsync(Bucket);
        await Client.DeleteVectorBucketLoggingAsync(Bucket);

        await FailsAsync(404, "NoSuchBucketPolicy", () => Client.GetVectorBucketPolicyAsync(Bucket).AsTask());
        Assert.Null((await Client.GetVectorBucketLoggingAsync(Bucket)).Configuration?.LoggingEnabled);
    }

    [Fact]
    public async Task Errors_have_the_JSON_form_of_vectors()
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(Fixture.Emulator.Endpoint, "/missing/?bucketInfo"));
        message.Headers.UserAgent.ParseAdd("vectors-client");

        using var response = await Fixture.Http.SendAsync(message);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["Error"]!;

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((403, "AccessDenied"), ((int)response.StatusCode, (string?)error["Code"]));
        Assert.Equal(response.Headers.GetValues("x-oss-request-id").Single(), (string?)error["RequestId"]);
        Assert.Equal(Fixture.Emulator.Endpoint.Authority, (string?)error["HostId"]);
    }

    [Fact]
    public async Task A_signature_for_another_account_is_refused()
    {
        using var client = new OssClient(new OssClientOptions
        {
            Endpoint = Fixture.Emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            AccountId = "other",
            Credentials = new OssCredentials("tester-id", "tester-secret"),
            TimeProvider = Fixture.Time,
        });

        await FailsAsync(403, "SignatureDoesNotMatch", () => client.GetVectorBucketAsync(Bucket).AsTask());
    }
}
