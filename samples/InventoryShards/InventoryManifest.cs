using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OssGen.Samples.InventoryShards;

/// <summary>What manifest.json of an inventory says, as far as this program needs it.</summary>
internal sealed record InventoryManifest
{
    // Only inventories of all versions have these columns.
    private static readonly string[] s_ofVersions = ["VersionId", "IsLatest", "IsDeleteMarker"];

    public string? FileFormat { get; init; }

    /// <summary>The names of the columns, such as <c>Bucket, Key, Size</c>.</summary>
    public string? FileSchema { get; init; }

    public string? SourceBucket { get; init; }

    public IReadOnlyList<InventoryFile>? Files { get; init; }

    /// <summary>Reads a manifest, and verifies it by manifest.checksum next to it.</summary>
    /// <exception cref="InventoryException">The manifest is damaged, or not one of CSV files with current keys and sizes.</exception>
    public static async Task<InventoryManifest> ReadAsync(OssClient client, string bucket, string key, CancellationToken cancellationToken)
    {
        var json = await BytesAsync(client, bucket, key, cancellationToken);
        var checksumKey = key[..(key.LastIndexOf('/') + 1)] + "manifest.checksum";
        var checksum = Encoding.ASCII.GetString(await BytesAsync(client, bucket, checksumKey, cancellationToken)).Trim();
        if (!checksum.Equals(Convert.ToHexString(MD5.HashData(json)), StringComparison.OrdinalIgnoreCase))
        {
            throw new InventoryException($"The MD5 of {key} isn't the one in {checksumKey}. Wait for the next inventory.");
        }

        try
        {
            var manifest = JsonSerializer.Deserialize<InventoryManifest>(json, JsonSerializerOptions.Web);
            if (ProblemOf(manifest) is { } problem)
            {
                throw new InventoryException($"{key} isn't a manifest that this program can read: {problem}.");
            }

            return manifest!;
        }
        catch (JsonException error)
        {
            throw new InventoryException($"{key} isn't a manifest that this program can read: {error.Message}");
        }
    }

    /// <summary>Returns the position of a column in the rows; -1 if there is no such column.</summary>
    public int ColumnOf(string name) => Array.IndexOf(FileSchema!.Split(',', StringSplitOptions.TrimEntries), name);

    private static string? ProblemOf(InventoryManifest? manifest) => manifest switch
    {
        null => "it is empty",
        { FileFormat: not "CSV" } => $"its files are '{manifest.FileFormat}' and not CSV",
        { Files: null } => "it names no files",
        { FileSchema: null } => "it has no fileSchema",
        _ when manifest.ColumnOf("Key") < 0 => "its files have no keys",
        _ when manifest.ColumnOf("Size") < 0 => "its files have no sizes; add Size to the optional fields of the inventory",
        _ when s_ofVersions.Any(column => manifest.ColumnOf(column) >= 0) =>
            "it lists all versions of objects, and this program would take old ones for objects; use an inventory of current versions",
        _ when manifest.Files.Any(static file => file is not { Key.Length: > 0, Md5.Length: 32, Size: >= 0 }) =>
            "one of its files lacks its key, its size or its MD5",
        _ => null,
    };

    private static async Task<byte[]> BytesAsync(OssClient client, string bucket, string key, CancellationToken cancellationToken)
    {
        await using var found = await client.GetObjectAsync(bucket, key, cancellationToken);
        return await found.ReadAsBytesAsync(cancellationToken);
    }
}

/// <summary>A CSV file of an inventory, compressed by gzip.</summary>
/// <param name="Key">Its key in the bucket of the manifest.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Md5">Its MD5 in hexadecimal digits.</param>
internal sealed record InventoryFile(string Key, long Size, [property: JsonPropertyName("MD5checksum")] string Md5);
