using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OssGen.Samples.InventoryShards;

/// <summary>Writes an inventory as OSS does, which the emulator doesn't: compressed CSV files, a manifest, and its checksum.</summary>
internal static class ExampleInventory
{
    private const string Folder = "inventories/photos/all/";

    /// <summary>The key of the manifest.</summary>
    public const string Manifest = Folder + "2026-03-01T00-00Z/manifest.json";

    /// <summary>Stores an inventory with a file for each of the lists of rows.</summary>
    public static async Task PutAsync(OssClient client, string bucket, params IReadOnlyList<IEnumerable<InventoryRow>> files)
    {
        var described = new List<object>();
        for (var index = 0; index < files.Count; index++)
        {
            var content = Compressed(files[index]);
            var key = $"{Folder}data/part-{index}.csv.gz";
            await client.PutObjectAsync(bucket, key, content);
            described.Add(new { MD5checksum = Convert.ToHexString(MD5.HashData(content)), key, size = content.Length });
        }

        var manifest = JsonSerializer.SerializeToUtf8Bytes(new
        {
            creationTimestamp = "1772323200",
            destinationBucket = bucket,
            fileFormat = "CSV",
            fileSchema = "Bucket, Key, Size, StorageClass",
            files = described,
            sourceBucket = "photos",
            version = "2019-09-01",
        });
        await PutManifestAsync(client, bucket, manifest);
    }

    /// <summary>Stores a manifest and its checksum.</summary>
    public static async Task PutManifestAsync(OssClient client, string bucket, byte[] manifest)
    {
        await client.PutObjectAsync(bucket, Manifest, manifest);
        var checksum = Convert.ToHexString(MD5.HashData(manifest));
        await client.PutObjectAsync(bucket, Manifest.Replace(".json", ".checksum", StringComparison.Ordinal), checksum);
    }

    private static byte[] Compressed(IEnumerable<InventoryRow> rows)
    {
        using var memory = new MemoryStream();
        using (var text = new StreamWriter(new GZipStream(memory, CompressionLevel.Fastest), new UTF8Encoding(false)))
        {
            foreach (var row in rows)
            {
                text.Write($"\"photos\",\"{WebUtility.UrlEncode(row.Key)}\",\"{row.Size}\",\"Standard\"\n");
            }
        }

        return memory.ToArray();
    }
}
