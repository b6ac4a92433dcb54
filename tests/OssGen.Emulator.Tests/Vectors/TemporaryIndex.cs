using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Storage.Vectors.Search;
using OssGen.Emulator.Tests.Storage;

namespace OssGen.Emulator.Tests.Vectors;

/// <summary>Vector indexes in a store of their own.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    private readonly List<IDisposable> _opened = [];
    private int _indexes;

    public TemporaryStore Temporary { get; } = new();

    public VectorStore Vectors => Temporary.Store.Vectors;

    public VectorQueries Queries => Temporary.Store.VectorQueries;

    public async Task<VectorBucketRecord> BucketAsync(string name = "bucket")
    {
        if (Temporary.Store.VectorBuckets.Find("owner", name) is null)
        {
            await Temporary.Store.VectorBuckets.CreateAsync("owner", name, "rg-default", default);
        }

        return Temporary.Store.VectorBuckets.Find("owner", name)!;
    }

    /// <summary>Creates an index with a name of its own.</summary>
    public async Task<VectorIndexRecord> IndexAsync(int dimension)
    {
        var bucket = await BucketAsync();
        var name = $"index{_indexes++}";
        await Temporary.Store.VectorIndexes.CreateAsync(bucket, new NewVectorIndex(name, dimension, VectorMetric.Euclidean, []), default);
        return Temporary.Store.VectorIndexes.Find(bucket, name)!;
    }

    public static NewVector Vector(string key, params float[] components) => new(key, components, VectorMetadata.None);

    public static NewVector Vector(string key, string metadata, params float[] components) =>
        new(key, components, VectorMetadata.Parse(metadata, []));

    public string[] Keys(VectorIndexRecord index, float[] query, int limit, string? filter = null) =>
    [
        .. Queries.Find(index, query, limit, filter is null ? null : FilterParser.Parse(filter, index.NonFilterableKeys), default)
            .Select(found => found.Vector.Key),
    ];

    /// <summary>Closes the store and opens its database with another limit of memory for queries.</summary>
    public VectorQueries Reopen(long memory)
    {
        Temporary.Close();
        var folder = DataFolder.Open(Temporary.Folder);
        var database = new Database(folder.Database, durable: false);
        _opened.AddRange([database, folder]);
        var writer = new DataWriter(folder, new DataFileNames(database.Secret), flush: null);
        return new VectorQueries(new StoreContext(database, folder, writer, TimeProvider.System), new VectorCache(memory));
    }

    public void Dispose()
    {
        _opened.ForEach(static opened => opened.Dispose());
        Temporary.Dispose();
    }
}
