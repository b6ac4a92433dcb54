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
    private readonly FileStream _copy = CreateCopy();
    private readonly InventoryFile _file;

    private InventoryRows(InventoryFile file) => _file = file;

    /// <summary>Downloads a file.</summary>
    /// <exception cref="InventoryException">The key is invalid, or the object isn't the one that the manifest describes.</exception>
    public static async Task<InventoryRows> OpenAsync(
        OssClient client, string bucket, InventoryFile file, CancellationToken cancellationToken)
    {
        var rows = new InventoryRows(file);
        try
        {
            await using (var found = await client.GetObjectAsync(bucket, file.Key, cancellationToken))
            {
                await found.CopyToAsync(rows._copy, cancellationToken);
            }

            rows._copy.Position = 0;
            var md5 = Convert.ToHexString(await MD5.HashDataAsync(rows._copy, cancellationToken));
            return rows._copy.Length == file.Size && md5.Equals(file.Md5, StringComparison.OrdinalIgnoreCase)
                ? rows
                : throw new InventoryException(
                    $"{file.Key} has {rows._copy.Length} bytes and the MD5 {md5}, but the manifest says {file.Size} and {file.Md5}. "
                        + "Plan again with the manifest of a later inventory.");
        }
        catch (ArgumentException invalid)
        {
            rows.Dispose();
            throw new InventoryException(
                $"The manifest has a file whose key OSS doesn't take: {InventoryException.TextOf(invalid)} "
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
        _copy.Position = 0;
        using var content = new GZipStream(_copy, CompressionMode.Decompress, leaveOpen: true);
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

    public void Dispose() => _copy.Dispose();

    /// <summary>Creates a file that the system deletes when it is closed, even if the worker is killed.</summary>
    private static FileStream CreateCopy()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var copy = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None),
        });
        if (!OperatingSystem.IsWindows())
        {
            // On Unix, an open file needs no name.
            File.Delete(path);
        }

        return copy;
    }

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

/// <summary>An object of the inventory.</summary>
internal sealed record InventoryRow(string Key, long Size);
