using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Storage.Vectors.Search;
using OssGen.Emulator.Wire;
using static OssGen.Emulator.Tests.Vectors.TemporaryIndex;

namespace OssGen.Emulator.Tests.Vectors;

public sealed class VectorStoreTests : IDisposable
{
    private readonly TemporaryIndex _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Vectors_are_returned_as_they_were_put_after_a_restart()
    {
        var index = await _temporary.IndexAsync(3);
        await _temporary.Vectors.PutAsync(index, [Vector("b", """{"k":["1","2"]}""", 0.1f, -0f, 3e38f), Vector("a", 1, 2, 3)], default);

        _temporary.Temporary.Reopen();

        var vectors = _temporary.Vectors.Get(index, ["b", "missing", "a"]);
        Assert.Equal(["b", "a"], vectors.Select(static vector => vector.Key));
        Assert.Equal([0.1f, -0f, 3e38f], vectors[0].Components);
        Assert.Equal(["""{"k":["1","2"]}""", null], vectors.Select(static vector => vector.Metadata));
        Assert.Equal(["a", "b"], _temporary.Keys(index, [0, 0, 0], 2));
    }

    [Fact]
    public async Task Putting_a_key_again_replaces_the_vector_and_its_metadata()
    {
        var index = await _temporary.IndexAsync(2);
        await _temporary.Vectors.PutAsync(index, [Vector("a", """{"k":"1"}""", 0, 0), Vector("b", 1, 1)], default);
        Assert.Equal(["a"], _temporary.Keys(index, [0, 0], 1, """{"k":"1"}"""));

        await _temporary.Vectors.PutAsync(index, [Vector("a", 5, 5)], default);

        Assert.Equal(["b", "a"], _temporary.Keys(index, [0, 0], 5));
        Assert.Empty(_temporary.Keys(index, [0, 0], 1, """{"k":"1"}"""));
        Assert.Null(_temporary.Vectors.Get(index, ["a"])[0].Metadata);
    }

    [Fact]
    public async Task Deleted_vectors_are_not_found_again()
    {
        var index = await _temporary.IndexAsync(1);
        await _temporary.Vectors.PutAsync(index, [Vector("a", 0), Vector("b", 1), Vector("c", 2)], default);
        Assert.Equal(["a", "b"], _temporary.Keys(index, [0], 2));

        Assert.Equal(1, await _temporary.Vectors.DeleteAsync(index, ["a", "missing"], default));

        Assert.Equal(["b", "c"], _temporary.Keys(index, [0], 2));
    }

    [Fact]
    public async Task Indexes_have_their_own_vectors()
    {
        var one = await _temporary.IndexAsync(1);
        var two = await _temporary.IndexAsync(1);
        await _temporary.Vectors.PutAsync(one, [Vector("a", 1)], default);
        await _temporary.Vectors.PutAsync(two, [Vector("a", 2)], default);

        Assert.Equal([2f], _temporary.Vectors.Get(two, ["a"])[0].Components);
        Assert.Equal(1, _temporary.Queries.Find(two, [1], 9, null, default).Single().Distance);
    }

    [Fact]
    public async Task A_deleted_index_takes_its_vectors_with_it()
    {
        var bucket = await _temporary.BucketAsync();
        var old = await _temporary.IndexAsync(1);
        await _temporary.Vectors.PutAsync(old, [Vector("a", 1)], default);
        var indexes = _temporary.Temporary.Store.VectorIndexes;
        await indexes.DeleteAsync(bucket, old.Name, default);
        await indexes.CreateAsync(bucket, new NewVectorIndex(old.Name, 1, VectorMetric.Cosine, []), default);
        var renewed = indexes.Find(bucket, old.Name)!;

        Assert.Empty(_temporary.Keys(renewed, [1], 9));
        Assert.Empty(_temporary.Vectors.Get(old, ["a"]));
        var fault = await Assert.ThrowsAsync<OssFaultException>(() => _temporary.Vectors.PutAsync(old, [Vector("b", 1)], default));
        Assert.Equal((404, "NoSuchVectorIndex"), (fault.Status, fault.Code));
        Assert.Equal("NoSuchVectorIndex", Assert.Throws<OssFaultException>(() => _temporary.Keys(old, [1], 1)).Code);
    }

    [Fact]
    public async Task Only_an_empty_bucket_can_be_deleted()
    {
        var bucket = await _temporary.BucketAsync();
        var index = await _temporary.IndexAsync(1);
        var store = _temporary.Temporary.Store;

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => store.VectorBuckets.DeleteAsync(bucket, default));
        await store.VectorIndexes.DeleteAsync(bucket, index.Name, default);
        await store.VectorBuckets.DeleteAsync(bucket, default);

        Assert.Equal((409, "BucketNotEmpty"), (fault.Status, fault.Code));
        Assert.Null(store.VectorBuckets.Find("owner", bucket.Name));
    }

    [Fact]
    public async Task Pages_put_together_are_all_vectors_in_order_of_key()
    {
        var index = await _temporary.IndexAsync(1);
        string[] keys = ["😀", "\uFFFD", "b", "a/", "a", "B", "é"];
        await _temporary.Vectors.PutAsync(index, [.. keys.Select(static key => Vector(key, 1))], default);

        Assert.Equal(["B", "a", "a/", "b", "é", "\uFFFD", "😀"], List(index, new VectorPageQuery(null, 2)));
    }

    [Fact]
    public async Task Segments_put_together_are_all_vectors_once()
    {
        var index = await _temporary.IndexAsync(1);
        var keys = Enumerable.Range(0, 100).Select(static number => $"key-{number:D3}").ToArray();
        await _temporary.Vectors.PutAsync(index, [.. keys.Select(static key => Vector(key, 1))], default);

        var segments = Enumerable.Range(0, 4)
            .Select(segment => List(index, new VectorPageQuery(null, 3) { Segments = 4, Segment = segment }))
            .ToArray();

        Assert.Equal(keys, segments.SelectMany(static segment => segment).Order(StringComparer.Ordinal));
        Assert.All(segments, static segment => Assert.InRange(segment.Count, 10, 40));
    }

    [Fact]
    public async Task A_page_ends_before_it_exceeds_1_MiB()
    {
        var index = await _temporary.IndexAsync(4096);
        await _temporary.Vectors.PutAsync(
            index, [.. Enumerable.Range(0, 100).Select(static number => Vector($"{number:D3}", new float[4096]))], default);

        var page = _temporary.Vectors.List(index, new VectorPageQuery(null, 1000) { WithComponents = true });
        var keysOnly = _temporary.Vectors.List(index, new VectorPageQuery(null, 1000));

        Assert.Equal((63, "062"), (page.Vectors.Count, page.After));
        Assert.Equal((100, null), (keysOnly.Vectors.Count, keysOnly.After));
    }

    [Fact]
    public async Task A_listing_can_be_filtered()
    {
        var index = await _temporary.IndexAsync(1);
        const string Metadata = """{"k":"1"}""";
        await _temporary.Vectors.PutAsync(index, [Vector("a", Metadata, 1), Vector("b", 1), Vector("c", Metadata, 1)], default);

        Assert.Equal(["a", "c"], List(index, new VectorPageQuery(null, 1) { Filter = FilterParser.Parse("""{"k":"1"}""", []) }));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(3 << 20)]
    [InlineData(0)]
    public async Task Queries_find_the_same_whether_vectors_are_held_in_memory_or_read(long memory)
    {
        var index = await _temporary.IndexAsync(1000);
        await _temporary.Vectors.PutAsync(
            index, [.. Enumerable.Range(0, 1000).Select(static number => Vector($"{number:D4}", One(number * 7 % 1000)))], default);
        var queries = _temporary.Reopen(memory);

        var first = queries.Find(index, One(0), 10, null, default);
        var second = queries.Find(index, One(0), 10, null, default);

        Assert.Equal(Enumerable.Range(0, 10).Select(static distance => (float)distance), first.Select(static found => found.Distance));
        Assert.Equal(first.Select(static found => found.Vector.Key), second.Select(static found => found.Vector.Key));

        static float[] One(float first) => [first, .. new float[999]];
    }

    private List<string> List(VectorIndexRecord index, VectorPageQuery query)
    {
        var keys = new List<string>();
        for (var page = _temporary.Vectors.List(index, query); ; page = _temporary.Vectors.List(index, query with { After = page.After }))
        {
            keys.AddRange(page.Vectors.Select(static vector => vector.Key));
            if (page.After is null)
            {
                return keys;
            }
        }
    }
}
