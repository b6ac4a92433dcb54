using System.Text.Json.Nodes;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class VectorTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "vectors";
    private const string Index = "movies";

    private static readonly ListVectorsRequest Listing = new() { Bucket = Bucket, IndexName = Index };

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync()
    {
        if ((await _client.ListVectorBucketsAsync(new() { Prefix = Bucket })).Buckets.Count > 0)
        {
            await foreach (var index in _client.ListVectorIndexes(new() { Bucket = Bucket }))
            {
                await _client.DeleteVectorIndexAsync(Bucket, index.IndexName);
            }

            await _client.DeleteVectorBucketAsync(Bucket);
        }

        await _client.PutVectorBucketAsync(Bucket);
        await _client.PutVectorIndexAsync(NewIndex(Index, 2, VectorDistanceMetric.Euclidean));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_bucket_tells_its_ARN_region_and_group()
    {
        await _client.PutVectorBucketAsync(new() { Bucket = "told", ResourceGroupId = "rg-1", BucketTagging = "a=b" });

        var bucket = (await _client.GetVectorBucketAsync("told")).Bucket;

        Assert.Equal("acs:ossvector:cn-hangzhou:oss-tester:told", bucket.Name);
        Assert.Equal(("oss-cn-hangzhou", "cn-hangzhou", "rg-1"), (bucket.Location, bucket.Region, bucket.ResourceGroupId));
        Assert.Equal(EmulatorFixture.Start, bucket.CreationDate);
        Assert.Equal("cn-hangzhou-internal.oss-vectors.aliyuncs.com", bucket.IntranetEndpoint);
        var grouped = (await _client.ListVectorBucketsAsync(new() { ResourceGroupId = "rg-1" })).Buckets;
        Assert.Equal([bucket.Name], grouped.Select(told => told.Name));
        await _client.DeleteVectorBucketAsync("told");
    }

    [Fact]
    public async Task Pages_put_together_are_all_buckets_of_the_account()
    {
        foreach (var name in new[] { "page-b", "page-a", "page-c" })
        {
            await _client.PutVectorBucketAsync(name);
        }

        var listed = new List<string>();
        await foreach (var bucket in _client.ListVectorBuckets(new() { Prefix = "page-", MaxKeys = 2 }))
        {
            listed.Add(bucket.Name.Split(':')[^1]);
        }

        Assert.Equal(["page-a", "page-b", "page-c"], listed);
        Assert.Empty((await fixture.Client("other-id", "other-secret").ListVectorBucketsAsync(new())).Buckets);
    }

    [Fact]
    public async Task Vector_buckets_and_ordinary_buckets_are_separate()
    {
        await _client.PutBucketAsync("apart");

        await FailsAsync(404, "NoSuchBucket", () => _client.GetVectorBucketAsync("apart").AsTask());
        await _client.PutVectorBucketAsync("apart");
        await _client.DeleteVectorBucketAsync("apart");

        Assert.Equal("apart", (await _client.GetBucketInfoAsync("apart")).Bucket.Name);
        await FailsAsync(404, "NoSuchBucket", () => _client.GetBucketInfoAsync(Bucket).AsTask());
    }

    [Fact]
    public async Task A_name_is_taken_within_an_account_alone()
    {
        await FailsAsync(409, "BucketAlreadyExists", () => _client.PutVectorBucketAsync(Bucket).AsTask());

        var other = fixture.Client("other-id", "other-secret");
        await other.PutVectorBucketAsync(Bucket);
        Assert.Equal($"acs:ossvector:cn-hangzhou:other:{Bucket}", (await other.GetVectorBucketAsync(Bucket)).Bucket.Name);
        await FailsAsync(404, "NoSuchVectorIndex", () => other.GetVectorIndexAsync(Bucket, Index).AsTask());
        await other.DeleteVectorBucketAsync(Bucket);
    }

    [Theory]
    [InlineData("abcdefghijklmnopqrstuvwxyz-123456")]
    public async Task A_long_name_is_refused(string name) =>
        await FailsAsync(400, "InvalidBucketName", () => _client.PutVectorBucketAsync(name).AsTask());

    [Fact]
    public async Task A_bucket_with_indexes_is_not_deleted() =>
        await FailsAsync(409, "BucketNotEmpty", () => _client.DeleteVectorBucketAsync(Bucket).AsTask());

    [Fact]
    public async Task An_index_tells_its_properties()
    {
        await _client.PutVectorIndexAsync(NewIndex("Told1", 4096, VectorDistanceMetric.Cosine) with
        {
            Metadata = new() { NonFilterableMetadataKeys = ["text", "titel-é"] },
        });

        var index = (await _client.GetVectorIndexAsync(Bucket, "Told1")).Index;

        Assert.Equal(("Told1", Bucket, 4096), (index.IndexName, index.VectorBucketName, index.Dimension));
        Assert.Equal((VectorDataType.Float32, VectorDistanceMetric.Cosine), (index.DataType, index.DistanceMetric));
        Assert.Equal(["text", "titel-é"], index.Metadata!.NonFilterableMetadataKeys);
        Assert.Equal((VectorIndexStatus.Enable, EmulatorFixture.Start), (index.Status, index.CreateTime));
        Assert.Null((await _client.GetVectorIndexAsync(Bucket, Index)).Index.Metadata);
    }

    [Fact]
    public async Task Pages_put_together_are_all_indexes()
    {
        foreach (var name in new[] { "b", "a", "c" })
        {
            await _client.PutVectorIndexAsync(NewIndex(name, 1, VectorDistanceMetric.Cosine));
        }

        var listed = new List<string>();
        await foreach (var index in _client.ListVectorIndexes(new() { Bucket = Bucket, MaxResults = 2 }))
        {
            listed.Add(index.IndexName);
        }

        Assert.Equal(["a", "b", "c", Index], listed);
        var some = (await _client.ListVectorIndexesAsync(new() { Bucket = Bucket, Prefix = "b", MaxResults = 0 })).Indexes;
        Assert.Equal(["b"], some.Select(index => index.IndexName));
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("a-b")]
    [InlineData("é")]
    public async Task An_index_name_begins_with_a_letter_and_has_letters_and_digits(string name) => await FailsAsync(
        400, "InvalidArgument", () => _client.PutVectorIndexAsync(NewIndex(name, 1, VectorDistanceMetric.Cosine)).AsTask());

    [Fact]
    public async Task An_index_that_exists_or_does_not_is_told()
    {
        var same = NewIndex(Index, 2, VectorDistanceMetric.Euclidean);
        var unknown = NewIndex("other", 1, new VectorDistanceMetric("dotproduct"));

        await FailsAsync(409, "VectorIndexAlreadyExists", () => _client.PutVectorIndexAsync(same).AsTask());
        await FailsAsync(404, "NoSuchVectorIndex", () => _client.GetVectorIndexAsync(Bucket, "missing").AsTask());
        await FailsAsync(404, "NoSuchVectorIndex", () => _client.DeleteVectorIndexAsync(Bucket, "missing").AsTask());
        await FailsAsync(404, "NoSuchVectorIndex", () => PutAsync(Vector("a", [1, 2]), "missing"));
        await FailsAsync(404, "NoSuchBucket", () => _client.GetVectorIndexAsync("missing", Index).AsTask());
        await FailsAsync(400, "InvalidArgument", () => _client.PutVectorIndexAsync(unknown).AsTask());
    }

    [Fact]
    public async Task Vectors_are_returned_as_they_were_put()
    {
        await PutAsync(Vector("a", [0.1f, -2.5e-8f], new JsonObject { ["k"] = new JsonArray("1", "é") }));
        await PutAsync(Vector("b", [3, 4]));

        var all = await _client.GetVectorsAsync(new()
        {
            Bucket = Bucket, IndexName = Index, Keys = ["b", "missing", "a", "b"], ReturnData = true, ReturnMetadata = true,
        });
        var keys = await _client.GetVectorsAsync(new() { Bucket = Bucket, IndexName = Index, Keys = ["a"] });

        Assert.Equal(["b", "a"], all.Vectors.Select(vector => vector.Key));
        Assert.Equal([0.1f, -2.5e-8f], all.Vectors[1].Data!.Float32);
        Assert.Equal("""{"k":["1","é"]}""", all.Vectors[1].Metadata!.ToString());
        Assert.Null(all.Vectors[0].Metadata);
        Assert.Equal((null, null), (keys.Vectors[0].Data, keys.Vectors[0].Metadata));
    }

    [Fact]
    public async Task A_query_finds_the_nearest_vectors_that_match_the_filter()
    {
        await PutAsync(Vector("far", [30, 40], new JsonObject { ["type"] = "comedy" }));
        await PutAsync(Vector("near", [3, 4], new JsonObject { ["type"] = "comedy" }));
        await PutAsync(Vector("nearest", [0, 1], new JsonObject { ["type"] = "drama" }));

        var all = await QueryAsync(new JsonObject());
        var comedies = await QueryAsync(new JsonObject { ["type"] = new JsonObject { ["$in"] = new JsonArray("comedy", "documentary") } });
        var keys = await _client.QueryVectorsAsync(new() { Bucket = Bucket, IndexName = Index, QueryVector = Data([0, 0]), TopK = 1 });

        Assert.Equal([("nearest", 1), ("near", 5), ("far", 50)], all.Vectors.Select(vector => (vector.Key, vector.Distance!.Value)));
        Assert.Equal([("near", 5), ("far", 50)], comedies.Vectors.Select(vector => (vector.Key, vector.Distance!.Value)));
        Assert.Equal("""{"type":"comedy"}""", comedies.Vectors[0].Metadata!.ToString());
        Assert.Equal([("nearest", null, null)], keys.Vectors.Select(vector => (vector.Key, vector.Distance, vector.Metadata)));

        Task<QueryVectorsResult> QueryAsync(JsonObject filter) => _client.QueryVectorsAsync(new()
        {
            Bucket = Bucket,
            IndexName = Index,
            QueryVector = Data([0, 0]),
            TopK = 10,
            Filter = filter,
            ReturnDistance = true,
            ReturnMetadata = true,
        }).AsTask();
    }

    [Fact]
    public async Task A_deleted_vector_is_not_found()
    {
        await PutAsync(Vector("a", [1, 2]));
        await PutAsync(Vector("b", [2, 2]));

        await _client.DeleteVectorsAsync(Bucket, Index, ["a", "missing"]);

        Assert.Equal(["b"], (await _client.ListVectorsAsync(Bucket, Index)).Vectors.Select(vector => vector.Key));
    }

    [Fact]
    public async Task Pages_put_together_are_all_vectors()
    {
        await _client.PutVectorsAsync(Bucket, Index, [.. Enumerable.Range(0, 20).Select(number => Vector($"{number:D2}", [number, 1]))]);

        var listed = new List<string>();
        for (var segment = 0; segment < 3; segment++)
        {
            await foreach (var vector in _client.ListVectors(Listing with { MaxResults = 2, SegmentCount = 3, SegmentIndex = segment }))
            {
                listed.Add(vector.Key!);
            }
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number:D2}"), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Invalid_vectors_are_refused_and_none_of_the_call_is_stored()
    {
        await _client.PutVectorIndexAsync(NewIndex("angles", 2, VectorDistanceMetric.Cosine) with
        {
            Metadata = new() { NonFilterableMetadataKeys = ["text"] },
        });

        await RefusedAsync(Vector("a", [1, 2, 3]));
        await RefusedAsync(Vector("a", [0, -0f]));
        await RefusedAsync(new VectorEntry { Key = "a" });
        await RefusedAsync(Vector(new string('é', 513), [1, 2]));
        await RefusedAsync(Vector("valid", [2, 1]));
        await RefusedAsync(Vector("a", [1, 2], new JsonObject { ["k"] = 1 }));
        await RefusedAsync(Vector("a", [1, 2], new JsonObject { ["k"] = new string('x', 2048) }));
        await RefusedAsync(Vector("a", [1, 2], new JsonObject { ["text"] = new string('x', 40960) }));

        Assert.Empty((await _client.ListVectorsAsync(Bucket, "angles")).Vectors);

        Task RefusedAsync(VectorEntry invalid) => FailsAsync(
            400, "InvalidArgument", () => _client.PutVectorsAsync(Bucket, "angles", [Vector("valid", [1, 2]), invalid]).AsTask());
    }

    [Fact]
    public async Task Invalid_queries_are_refused()
    {
        var query = new QueryVectorsRequest { Bucket = Bucket, IndexName = Index, QueryVector = Data([1, 2]), TopK = 1 };

        await RefusedAsync(() => _client.QueryVectorsAsync(query with { QueryVector = Data([1]) }).AsTask());
        await RefusedAsync(() => _client.QueryVectorsAsync(query with { Filter = new JsonObject { ["k"] = 1 } }).AsTask());
        await RefusedAsync(() => _client.ListVectorsAsync(Listing with { NextToken = "!" }).AsTask());
        await RefusedAsync(() => _client.ListVectorsAsync(Listing with { SegmentIndex = 1 }).AsTask());
        await RefusedAsync(() => _client.ListVectorsAsync(Listing with { SegmentCount = 2, SegmentIndex = 2 }).AsTask());
        await RefusedAsync(() => _client.GetVectorsAsync(Bucket, Index, Keys(101)).AsTask());
        await RefusedAsync(() => _client.DeleteVectorsAsync(Bucket, Index, Keys(501)).AsTask());

        static Task RefusedAsync(Func<Task> call) => FailsAsync(400, "InvalidArgument", call);
        static string[] Keys(int count) => [.. Enumerable.Range(0, count).Select(number => $"{number}")];
    }

    [Fact]
    public async Task A_call_may_store_the_largest_vectors()
    {
        await _client.PutVectorIndexAsync(NewIndex("large", 4096, VectorDistanceMetric.Cosine));
        var components = Enumerable.Range(1, 4096).Select(static number => -0.123456789f / number).ToArray();

        await _client.PutVectorsAsync(Bucket, "large", [.. Enumerable.Range(0, 500).Select(number => Vector($"{number:D3}", components))]);

        var page = await _client.ListVectorsAsync(Listing with { IndexName = "large", MaxResults = 1000 });
        Assert.Equal((500, null), (page.Vectors.Count, page.NextToken));
    }

    [Fact]
    public async Task A_body_of_more_than_64_MiB_is_refused() => await FailsAsync(
        400, "EntityTooLarge", () => _client.PutVectorBucketPolicyAsync(Bucket, new string('x', 65 << 20)).AsTask());

    [Fact]
    public async Task Policy_and_logging_are_stored_and_returned()
    {
        const string Policy = """
            {"Version":"1","Statement":[{"Effect":"Allow","Principal":["1"],"Action":["ossvector:GetVectors"],"Resource":["*"]}]}
            """;
        await _client.PutBucketAsync("logs");
        var logging = new BucketLoggingStatus { LoggingEnabled = new() { TargetBucket = "logs", TargetPrefix = "p-" } };

        await FailsAsync(404, "NoSuchBucketPolicy", () => _client.GetVectorBucketPolicyAsync(Bucket).AsTask());
        await _client.PutVectorBucketPolicyAsync(Bucket, Policy);
        await _client.PutVectorBucketLoggingAsync(Bucket, logging);

        Assert.Equal(Policy, (await _client.GetVectorBucketPolicyAsync(Bucket)).Policy);
        Assert.Equal(logging, (await _client.GetVectorBucketLoggingAsync(Bucket)).Configuration);
        await FailsAsync(400, "InvalidPolicyDocument", () => _client.PutVectorBucketPolicyAsync(Bucket, "{}").AsTask());
        await FailsAsync(
            400,
            "InvalidTargetBucketForLogging",
            () => _client.PutVectorBucketLoggingAsync(Bucket, new() { LoggingEnabled = new() { TargetBucket = "missing" } }).AsTask());

        await _client.DeleteVectorBucketPolicyAsync(Bucket);
        await _client.DeleteVectorBucketLoggingAsync(Bucket);

        await FailsAsync(404, "NoSuchBucketPolicy", () => _client.GetVectorBucketPolicyAsync(Bucket).AsTask());
        Assert.Null((await _client.GetVectorBucketLoggingAsync(Bucket)).Configuration?.LoggingEnabled);
    }

    [Fact]
    public async Task Errors_have_the_JSON_form_of_vectors()
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(fixture.Emulator.Endpoint, "/missing/?bucketInfo"));
        message.Headers.UserAgent.ParseAdd("vectors-client");

        using var response = await fixture.Http.SendAsync(message);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["Error"]!;

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((403, "AccessDenied"), ((int)response.StatusCode, (string?)error["Code"]));
        Assert.Equal(response.Headers.GetValues("x-oss-request-id").Single(), (string?)error["RequestId"]);
        Assert.Equal(fixture.Emulator.Endpoint.Authority, (string?)error["HostId"]);
    }

    [Fact]
    public async Task A_signature_for_another_account_is_refused()
    {
        using var client = new OssClient(new OssClientOptions
        {
            Endpoint = fixture.Emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            AccountId = "other",
            Credentials = new OssCredentials("tester-id", "tester-secret"),
            TimeProvider = fixture.Time,
        });

        await FailsAsync(403, "SignatureDoesNotMatch", () => client.GetVectorBucketAsync(Bucket).AsTask());
    }

    private Task<PutVectorsResult> PutAsync(VectorEntry vector, string index = Index) =>
        _client.PutVectorsAsync(Bucket, index, [vector]).AsTask();

    private static PutVectorIndexRequest NewIndex(string name, int dimension, VectorDistanceMetric metric) => new()
    {
        Bucket = Bucket, IndexName = name, DataType = VectorDataType.Float32, Dimension = dimension, DistanceMetric = metric,
    };

    private static VectorEntry Vector(string key, float[] components, JsonObject? metadata = null) =>
        new() { Key = key, Data = Data(components), Metadata = metadata };

    private static VectorData Data(float[] components) => new() { Float32 = components };

    private static async Task FailsAsync(int status, string code, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);

        Assert.Equal((status, code), (error.StatusCode, error.Code));
    }
}
