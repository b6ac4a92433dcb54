using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;

namespace OssGen.Samples.InventoryShards;

/// <summary>
/// A verified copy of an inventory's file. The file is downloaded before its first row is used, because its MD5 is known only then, and
/// what was done for a row can't be taken back.
/// </summary>
internal sealed class InventoryRows : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly InventoryFile _file;

    private InventoryRows(InventoryFile file) => _file = file;

    /// <summary>Downloads a file.</summary>
    /// <exception cref="InventoryException">The object isn't the one that the manifest describes.</exception>
    public static async Task<InventoryRows> OpenAsync(
        OssClient client, string bucket, InventoryFile file, CancellationToken cancellationToken)
    {
        var rows = new InventoryRows(file);
        try
        {
            await client.GetObjectToFileAsync(bucket, file.Key, rows._path, cancellationToken);
            await using var copy = File.OpenRead(rows._path);
            var md5 = Convert.ToHexString(await MD5.HashDataAsync(copy, cancellationToken));
            return copy.Length == file.Size && md5.Equals(file.Md5, StringComparison.OrdinalIgnoreCase)
                ? rows
                : throw new InventoryException(
                    $"{file.Key} has {copy.Length} bytes and the MD5 {md5}, but the manifest says {file.Size} and {file.Md5}. "
                        + "Plan again with the manifest of a later inventory.");
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>Returns the rows in the file's order, one at a time.</summary>
    /// <exception cref="InventoryException">The file isn't CSV with these columns, or not compressed by gzip.</exception>
    public IEnumerable<InventoryRow> Read(int keyColumn, int sizeColumn)
    {
        using var file = File.OpenRead(_path);
        using var content = new GZipStream(file, CompressionMode.Decompress);
        using var text = new StreamReader(content);
        var csv = new CsvReader(text);
        for (var number = 1L; RowOf(csv, number) is { } fields; number++)
        {
            yield return fields.Count > Math.Max(keyColumn, sizeColumn)
                && long.TryParse(fields[sizeColumn], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                    ? new InventoryRow(WebUtility.UrlDecode(fields[keyColumn]), size)
                    : throw new InventoryException($"Row {number} of {_file.Key} has no key and size in the columns of the manifest.");
        }
    }

    public void Dispose() => File.Delete(_path);

    private IReadOnlyList<string>? RowOf(CsvReader csv, long number)
    {
        try
        {
            return csv.ReadRow();
        }
        catch (Exception error) when (error is InvalidDataException or InventoryException)
        {
            throw new InventoryException($"Row {number} of {_file.Key} can't be read: {error.Message}");
        }
    }
}

/// <summary>An object of the inventory. A delete marker has the size 0.</summary>
internal sealed record InventoryRow(string Key, long Size);
