using System.Text.Json;
using CsCheck;
using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Tests.Vectors;

/// <summary>An index compared with a dictionary, while vectors are put, replaced and deleted.</summary>
public sealed class VectorModelTests : IDisposable
{
    private const int Dimension = 2;

    private static readonly Gen<float[]> Components = Gen.Int[-2, 2].Select(static number => (float)number).Array[Dimension];

    private static readonly Gen<Step> Put = Gen.Select(
        Gen.Int[0, 12],
        Components,
        MetadataModel.Metadata,
        static (key, components, metadata) => new Step($"k{key:D2}", components, metadata));

    private static readonly Gen<Step> Delete = Gen.Int[0, 12].Select(static key => new Step($"k{key:D2}", null, []));

    private readonly TemporaryIndex _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Queries_find_what_a_model_says_after_every_change() => await Gen
        .Select(Gen.Frequency((3, Put), (1, Delete)).Array[1, 12], Components, MetadataModel.Filter, Gen.Int[1, 5])
        .SampleAsync(
            async (steps, query, filter, limit) => await CheckAsync(steps, query, JsonSerializer.Serialize(filter), limit),
            iter: 150,
            threads: 1);

    private async Task CheckAsync(Step[] steps, float[] query, string filter, int limit)
    {
        var index = await _temporary.IndexAsync(Dimension);
        var model = new SortedDictionary<string, Step>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            await ApplyAsync(index, step);
            _ = step.Components is null ? model.Remove(step.Key) : (model[step.Key] = step) is not null;
            var expected = model.Values
                .Where(vector => MetadataModel.Matches(JsonSerializer.Deserialize<JsonElement>(filter), vector.Metadata))
                .OrderBy(vector => NaiveSearch.Distance(VectorMetric.Euclidean, vector.Components!, query))
                .Take(limit)
                .Select(static vector => vector.Key);
            Assert.Equal(expected, _temporary.Keys(index, query, limit, filter));
        }
    }

    private Task<int> ApplyAsync(VectorIndexRecord index, Step step) => step.Components is { } components
        ? _temporary.Vectors.PutAsync(
            index, [new(step.Key, components, VectorMetadata.Parse(JsonSerializer.Serialize(step.Metadata), []))], default)
        : _temporary.Vectors.DeleteAsync(index, [step.Key], default);

    /// <summary>A vector that is put, or without components deleted.</summary>
    private sealed record Step(string Key, float[]? Components, Dictionary<string, object> Metadata);
}
