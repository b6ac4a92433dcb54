using System.Text.Json.Nodes;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class VectorTests(EmulatorFixture fixture) : VectorTest(fixture)
{
    private static readonly ListVectorsRequest Listing = new() { Bucket = Bucket, IndexName = Index };

    [Fact]
    public async Task An_index_tells_its_properties()
    {
        await Client.PutVectorIndexAsync(NewIndex("Told1", 4096, VectorDistanceMetric.Cosine) with
        {
            Metadata = new() { NonFilterableMetadataKeys = ["text", "titel-é"] },
        });

        var index = (await Client.GetVectorIndexAsync(Bucket, "Told1")).Index;

        Assert.Equal(("Told1", Bucket, 4096), (index.IndexName, index.VectorBucketName, index.Dimension));
        Assert.Equal((VectorDataType.Float32, VectorDistanceMetric.Cosine), (index.DataType, index.DistanceMetric));
        Assert.Equal(["text", "titel-é"], index.Metadata!.NonFilterableMetadataKeys);
        Assert.Equal((VectorIndexStatus.Enable, EmulatorFixture.Start), (index.Status, index.CreateTime));
        Assert.Null((await Client.GetVectorIndexAsync(Bucket, Index)).Index.Metadata);
    }

    [Fact]
    public async Task Pages_put_together_are_all_indexes()
    {
        foreach (var name in new[] { "b", "a", "c" })
        {
            await Client.PutVectorIndexAsync(NewIndex(name, 1, VectorDistanceMetric.Cosine));
        }

        var listed = new List<string>();
        await foreach (var index in Client.ListVectorIndexes(new() { Bucket = Bucket, MaxResults = 2 }))
        {
            listed.Add(index.IndexName);
        }

        Assert.Equal(["a", "b", "c", Index], listed);
        var some = (await Client.ListVectorIndexesAsync(new() { Bucket = Bucket, Prefix = "b", MaxResults = 0 })).Indexes;
        Assert.Equal(["b"], some.Select(index => index.IndexName));
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("a-b")]
    [InlineData("é")]
    public async Task An_index_name_begins_with_a_letter_and_has_letters_and_digits(string name) => await FailsAsync(
        400, "InvalidArgument", () => Client.PutVectorIndexAsync(NewIndex(name, 1, VectorDistanceMetric.Cosine)).AsTask());

    [Fact]
    public async Task An_index_that_exists_or_does_not_is_told()
    {
        var same = NewIndex(Index, 2, VectorDistanceMetric.Euclidean);
        var unknown = NewIndex("other", 1, new VectorDistanceMetric("dotproduct"));

        await FailsAsync(409, "VectorIndexAlreadyExists", () => Client.PutVectorIndexAsync(same).AsTask());
        await FailsAsync(404, "NoSuchVectorIndex", () => Client.GetVectorIndexAsync(Bucket, "missing").AsTask());
        await FailsAsync(404, "NoSuchVectorIndex", () => Client.DeleteVectorIndexAsync(Bucket, "missing").AsTask());
        await FailsAsync(404, "NoSuchVectorIndex", () => PutAsync(Vector("a", [1, 2]), "missing"));
        await FailsAsync(404, "NoSuchBucket", () => Client.GetVectorIndexAsync("missing", Index).AsTask());
        await FailsAsync(400, "InvalidArgument", () => Client.PutVectorIndexAsync(unknown).AsTask());
    }

    [Fact]
    public async Task Vectors_are_returned_as_they_were_put()
    {
        await PutAsync(Vector("a", [0.1f, -2.5e-8f], new JsonObject { ["k"] = new JsonArray("1", "é") }));
        await PutAsync(Vector("b", [3, 4]));

        var all = await Client.GetVectorsAsync(new()
        {
            Bucket = Bucket, IndexName = Index, Keys = ["b", "missing", "a", "b"], ReturnData = true, ReturnMetadata = true,
        });
        var keys = await Client.GetVectorsAsync(new() { Bucket = Bucket, IndexName = Index, Keys = ["a"] });

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
        var keys = await Client.QueryVectorsAsync(new() { Bucket = Bucket, IndexName = Index, QueryVector = Data([0, 0]), TopK = 1 });

        Assert.Equal([("nearest", 1), ("near", 5), ("far", 50)], all.Vectors.Select(vector => (vector.Key, vector.Distance!.Value)));
        Assert.Equal([("near", 5), ("far", 50)], comedies.Vectors.Select(vector => (vector.Key, vector.Distance!.Value)));
        Assert.Equal("""{"type":"comedy"}""", comedies.Vectors[0].Metadata!.ToString());
        Assert.Equal([("nearest", null, null)], keys.Vectors.Select(vector => (vector.Key, vector.Distance, vector.Metadata)));

        Task<QueryVectorsResult> QueryAsync(JsonObject filter) => Client.QueryVectorsAsync(new()
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

        await Client.DeleteVectorsAsync(Bucket, Index, ["a", "missing"]);

        Assert.Equal(["b"], (await Client.ListVectorsAsync(Bucket, Index)).Vectors.Select(vector => vector.Key));
    }

    [Fact]
    public async Task Pages_put_together_are_all_vectors()
    {
        await Client.PutVectorsAsync(Bucket, Index, [.. Enumerable.Range(0, 20).Select(number => Vector($"{number:D2}", [number, 1]))]);

        var listed = new List<string>();
        for (var segment = 0; segment < 3; segment++)
        {
            await foreach (var vector in Client.ListVectors(Listing with { MaxResults = 2, SegmentCount = 3, SegmentIndex = segment }))
            {
                listed.Add(vector.Key!);
            }
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number:D2}"), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Invalid_vectors_are_refused_and_none_of_the_call_is_stored()
    {
        await Client.PutVectorIndexAsync(NewIndex("angles", 2, VectorDistanceMetric.Cosine) with
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

        Assert.Empty((await Client.ListVectorsAsync(Bucket, "angles")).Vectors);

        Task RefusedAsync(VectorEntry invalid) => FailsAsync(
            400, "InvalidArgument", () => Client.PutVectorsAsync(Bucket, "angles", [Vector("valid", [1, 2]), invalid]).AsTask());
    }

    [Fact]
    public async Task Invalid_queries_are_refused()
    {
        var query = new QueryVectorsRequest { Bucket = Bucket, IndexName = Index, QueryVector = Data([1, 2]), TopK = 1 };

        await RefusedAsync(() => Client.QueryVectorsAsync(query with { QueryVector = Data([1]) }).AsTask());
        await RefusedAsync(() => Client.QueryVectorsAsync(query with { Filter = new JsonObject { ["k"] = 1 } }).AsTask());
        await RefusedAsync(() => Client.ListVectorsAsync(Listing with { NextToken = "!" }).AsTask());
        await RefusedAsync(() => Client.ListVectorsAsync(Listing with { SegmentIndex = 1 }).AsTask());
        await RefusedAsync(() => Client.ListVectorsAsync(Listing with { SegmentCount = 2, SegmentIndex = 2 }).AsTask());
        await RefusedAsync(() => Client.GetVectorsAsync(Bucket, Index, Keys(101)).AsTask());
        await RefusedAsync(() => Client.DeleteVectorsAsync(Bucket, Index, Keys(501)).AsTask());

        static Task RefusedAsync(Func<Task> call) => FailsAsync(400, "InvalidArgument", call);
        static string[] Keys(int count) => [.. Enumerable.Range(0, count).Select(number => $"{number}")];
    }

    [Fact]
    public async Task A_call_may_store_the_largest_vectors()
    {
        await Client.PutVectorIndexAsync(NewIndex("large", 4096, VectorDistanceMetric.Cosine));
        var components = Enumerable.Range(1, 4096).Select(static number => -0.123456789f / number).ToArray();

        await Client.PutVectorsAsync(Bucket, "large", [.. Enumerable.Range(0, 500).Select(number => Vector($"{number:D3}", components))]);

        var page = await Client.ListVectorsAsync(Listing with { IndexName = "large", MaxResults = 1000 });
        Assert.Equal((500, null), (page.Vectors.Count, page.NextToken));
    }
}
