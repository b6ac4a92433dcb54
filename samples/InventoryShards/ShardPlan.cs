using System.Security.Cryptography;
using System.Text.Json;

namespace OssGen.Samples.InventoryShards;

/// <summary>
/// A job: an inventory, divided into shards that any machine can process. It is stored as an object, so that all machines have the same
/// one.
/// </summary>
/// <param name="Manifest">The key of the manifest.</param>
/// <param name="KeyColumn">The position of the keys in the rows.</param>
/// <param name="SizeColumn">The position of the sizes.</param>
/// <param name="Prefixes">The prefixes of which sizes are added up.</param>
/// <param name="Shards">The shards.</param>
internal sealed record ShardPlan(
    string Manifest, int KeyColumn, int SizeColumn, IReadOnlyList<string> Prefixes, IReadOnlyList<Shard> Shards)
{
    private const int MostShards = 10_000;

    /// <summary>The folder of all that the jobs of a manifest store.</summary>
    public static string FolderOf(string manifest) => manifest[..(manifest.LastIndexOf('/') + 1)] + "shards/";

    /// <summary>
    /// Divides an inventory without reading its rows: a shard is a file or, if more shards are wanted than there are files, a slice of one.
    /// </summary>
    /// <exception cref="InventoryException">The wanted or the resulting number of shards is out of range.</exception>
    public static ShardPlan Of(string key, InventoryManifest manifest, IReadOnlyList<string> prefixes, int wanted)
    {
        if (wanted is < 1 or > MostShards)
        {
            throw new InventoryException($"The number of shards is {wanted}, but must be from 1 to {MostShards}.");
        }

        var files = manifest.Files!;
        CheckMost(files.Count, wanted);
        var slices = Math.Max(1, (wanted + files.Count - 1) / Math.Max(1, files.Count));
        return new ShardPlan(
            key,
            manifest.ColumnOf("Key"),
            manifest.ColumnOf("Size"),
            prefixes,
            [
                .. files.SelectMany((file, index) =>
                    Enumerable.Range(0, slices).Select(slice => new Shard($"{index}-{slice}", file, slice, slices))),
            ]);
    }

    /// <summary>Returns a name for the plan that differs from those of other plans.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)))[..16];

    /// <exception cref="InventoryException">There is no such shard.</exception>
    public Shard Find(string id) => Shards.FirstOrDefault(shard => shard.Id == id)
        ?? throw new InventoryException($"The plan has no shard '{id}'. The command plan prints the shards that there are.");

    /// <summary>Each file has the same number of slices, so that the number of shards is a multiple of the number of files.</summary>
    private static void CheckMost(int files, int wanted)
    {
        if (files > MostShards)
        {
            throw new InventoryException(
                $"The inventory has {files} files. Each is at least one shard, but a plan has at most {MostShards}.");
        }

        if (files > 0 && wanted > MostShards / files * files)
        {
            throw new InventoryException(
                $"With the {files} files of the inventory, the number of shards is at most {MostShards / files * files}, "
                    + "because each file is divided into the same number of slices.");
        }
    }
}

/// <summary>A work item. Its ID is all that a message or the arguments of a background job need.</summary>
/// <param name="Id">The ID, from which the names of all that the shard stores follow.</param>
/// <param name="File">The file of the inventory.</param>
/// <param name="Slice">Which slice of the file: of <paramref name="Slices"/> blocks of rows, the one with this index.</param>
/// <param name="Slices">The number of slices.</param>
internal sealed record Shard(string Id, InventoryFile File, int Slice, int Slices)
{
    private const int RowsOfABlock = 1000;

    /// <summary>Whether a row belongs to the slice. Slices are made of blocks so that they don't depend on the number of rows.</summary>
    public bool Has(long row) => row / RowsOfABlock % Slices == Slice;
}
