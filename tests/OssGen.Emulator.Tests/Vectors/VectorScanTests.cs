using OssGen.Emulator.Storage.Vectors.Search;
using static OssGen.Emulator.Tests.Vectors.TemporaryIndex;

namespace OssGen.Emulator.Tests.Vectors;

/// <summary>Queries that run while another one reads the vectors of an index.</summary>
public sealed class VectorScanTests : IDisposable
{
    private readonly TemporaryIndex _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_query_does_not_wait_for_the_scan_of_another(bool isSameIndex)
    {
        var index = await _temporary.IndexAsync(1);
        await _temporary.Vectors.PutAsync(index, [Vector("a", 1), Vector("b", 2)], default);
        var other = isSameIndex ? index : await _temporary.IndexAsync(1);
        await _temporary.Vectors.PutAsync(other, [Vector("c", 3)], default);
        var during = new List<string[]>();
        var filter = Filter(() =>
        {
            var query = new Thread(() => during.Add(_temporary.Keys(other, [3], 1)));
            query.Start();
            Assert.True(query.Join(TimeSpan.FromSeconds(30)), "The query waits for the scan.");
        });

        var found = _temporary.Queries.Find(index, [1], 1, filter, default);

        Assert.Equal("a", Assert.Single(found).Vector.Key);
        Assert.Equal(isSameIndex ? 3 : 2, during.Count);
        Assert.All(during, static keys => Assert.Equal(["c"], keys));
        Assert.Equal(["a"], _temporary.Keys(index, [1], 1));
    }

    [Fact]
    public async Task A_query_finds_vectors_after_one_that_was_canceled()
    {
        var index = await _temporary.IndexAsync(1);
        await _temporary.Vectors.PutAsync(index, [Vector("a", 1)], default);

        Assert.Throws<OperationCanceledException>(() => _temporary.Queries.Find(index, [1], 1, null, new(canceled: true)));

        Assert.Equal(["a"], _temporary.Keys(index, [1], 1));
    }

    /// <summary>A filter that runs an action for each vector and matches all of them.</summary>
    private static MetadataFilter Filter(Action action) =>
        new(Array.Empty<FilterTerm>().ToLookup(static _ => ""), new Acting(action));

    private sealed record Acting(Action Action) : FilterExpression
    {
        public override bool Holds(ReadOnlySpan<bool> terms)
        {
            Action();
            return true;
        }
    }
}
