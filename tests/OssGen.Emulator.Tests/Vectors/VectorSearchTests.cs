using CsCheck;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Tests.Vectors;

public sealed class VectorSearchTests
{
    private const double Tolerance = 1e-5;

    private static readonly Gen<int> Dimension = Gen.OneOf(Gen.Int[1, 9], Gen.Const(16), Gen.Const(67));

    private static readonly Gen<VectorMetric> Metric = Gen.OneOf(VectorMetric.Euclidean, VectorMetric.Cosine);

    // Small integers have exact sums of squares, so that ties are common and exact; other values are of any size.
    private static readonly Gen<float>[] Components =
    [
        Gen.Int[-3, 3].Select(static number => (float)number),
        Gen.Single[-1, 1],
        Gen.Single[-1e30f, 1e30f],
        Gen.Single[-1e-30f, 1e-30f],
    ];

    private static readonly Gen<(VectorMetric Metric, float[] Query, float[][] Vectors, int Limit, bool Filtered)> Case =
        from metric in Metric
        from dimension in Dimension
        from component in Gen.Int[0, Components.Length - 1].Select(static number => Components[number])
        from vectors in component.Array[dimension].Where(IsLong).Array[0, 60]
        from query in component.Array[dimension].Where(IsLong)
        from limit in Gen.Int[1, 30]
        from filtered in Gen.Bool
        select (metric, query, vectors, limit, filtered);

    [Fact]
    public void A_search_finds_what_a_naive_one_finds() => Case.Sample(
        static sample =>
        {
            var search = new VectorSearch(sample.Metric, sample.Query, sample.Limit, sample.Filtered ? Even() : null);
            foreach (var block in Blocks(sample.Vectors))
            {
                search.Visit(block);
            }

            var expected = sample.Vectors
                .Select((vector, row) => (Row: row, Distance: NaiveSearch.Distance(sample.Metric, vector, sample.Query)))
                .Where(candidate => !sample.Filtered || candidate.Row % 2 == 0)
                .OrderBy(static candidate => candidate.Distance)
                .Take(sample.Limit)
                .ToArray();
            var found = search.Found();
            Assert.Equal(expected.Length, found.Length);
            for (var i = 0; i < found.Length; i++)
            {
                AssertClose(sample.Metric, expected[i].Distance, found[i].Distance);
                var vector = sample.Vectors[found[i].Row];
                AssertClose(sample.Metric, NaiveSearch.Distance(sample.Metric, vector, sample.Query), found[i].Distance);
            }

            Assert.Equal(found.Length, found.DistinctBy(static near => near.Row).Count());
            Assert.All(found, near => Assert.True(!sample.Filtered || near.Row % 2 == 0));
        },
        iter: 5000);

    [Fact]
    public void Of_vectors_at_the_same_distance_the_first_ones_are_found() => Gen
        .Select(Gen.Int[-1, 1].Select(static number => (float)number).Array[2].Array[1, 40], Gen.Int[1, 10])
        .Sample(static (vectors, limit) =>
        {
            var search = new VectorSearch(VectorMetric.Euclidean, [0, 0], limit, filter: null);
            foreach (var block in Blocks(vectors))
            {
                search.Visit(block);
            }

            var expected = Enumerable.Range(0, vectors.Length)
                .OrderBy(row => NaiveSearch.Distance(VectorMetric.Euclidean, vectors[row], [0, 0]))
                .ThenBy(static row => row)
                .Take(limit);
            Assert.Equal(expected, search.Found().Select(static near => (int)near.Row));
        });

    [Theory]
    [InlineData(3e38f)]
    [InlineData(1e-38f)]
    public void Distances_of_extreme_vectors_are_finite(float size)
    {
        var distance = new VectorDistance(VectorMetric.Cosine, [size, size]);
        var opposite = new float[] { -size, -size };

        Assert.Equal(2, distance.To(opposite, float.PositiveInfinity), Tolerance);
    }

    private static MetadataFilter Even() => FilterParser.Parse("""{"parity":"even"}""", []);

    // Blocks of seven vectors, so that a search visits several.
    private static IEnumerable<VectorBlock> Blocks(float[][] vectors)
    {
        foreach (var chunk in vectors.Select(static (vector, row) => (Vector: vector, Row: row)).Chunk(7))
        {
            var block = new VectorBlock(chunk[0].Vector.Length, chunk.Length);
            foreach (var (vector, row) in chunk)
            {
                var metadata = row % 2 == 0 ? """{"parity":"even"}"""u8 : row % 3 == 0 ? """{"parity":"odd"}"""u8 : [];
                block.Add(row, VectorBytes.Of(vector), metadata);
            }

            yield return block;
        }
    }

    private static bool IsLong(float[] vector) => vector.Any(static component => Math.Abs(component) > 1e-37f);

    // Relative to the size of the distance, for a cosine to that of 1.
    private static void AssertClose(VectorMetric metric, double expected, double actual) => Assert.True(
        Math.Abs(expected - actual) <= Tolerance * (metric == VectorMetric.Cosine ? 1 : expected), $"Expected {expected}, found {actual}.");
}
