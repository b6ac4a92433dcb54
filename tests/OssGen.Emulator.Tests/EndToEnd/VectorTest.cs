using System.Text.Json.Nodes;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Tests with a vector bucket that has one empty index of two dimensions.</summary>
public abstract class VectorTest(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    protected const string Bucket = "vectors";
    protected const string Index = "movies";

    protected EmulatorFixture Fixture { get; } = fixture;

    protected OssClient Client { get; } = fixture.Client();

    public async Task InitializeAsync()
    {
        if ((await Client.ListVectorBucketsAsync(new() { Prefix = Bucket })).Buckets.Count > 0)
        {
            await foreach (var index in Client.ListVectorIndexes(new() { Bucket = Bucket }))
            {
                await Client.DeleteVectorIndexAsync(Bucket, index.IndexName);
            }

            await Client.DeleteVectorBucketAsync(Bucket);
        }

        await Client.PutVectorBucketAsync(Bucket);
        await Client.PutVectorIndexAsync(NewIndex(Index, 2, VectorDistanceMetric.Euclidean));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected Task<PutVectorsResult> PutAsync(VectorEntry vector, string index = Index) =>
        Client.PutVectorsAsync(Bucket, index, [vector]).AsTask();

    protected static PutVectorIndexRequest NewIndex(string name, int dimension, VectorDistanceMetric metric) => new()
    {
        Bucket = Bucket, IndexName = name, DataType = VectorDataType.Float32, Dimension = dimension, DistanceMetric = metric,
    };

    protected static VectorEntry Vector(string key, float[] components, JsonObject? metadata = null) =>
        new() { Key = key, Data = Data(components), Metadata = metadata };

    protected static VectorData Data(float[] components) => new() { Float32 = components };

    protected static async Task FailsAsync(int status, string code, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);

        Assert.Equal((status, code), (error.StatusCode, error.Code));
    }
}
