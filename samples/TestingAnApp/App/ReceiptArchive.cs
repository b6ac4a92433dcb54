using System.Globalization;
using System.Text.Json;
using OssGen;

namespace Contoso.Receipts;

/// <summary>Receipts, each an object of a bucket: <c>receipts/YEAR-MONTH/NUMBER.json</c>. A stored receipt is never changed.</summary>
/// <param name="client">The client, from the container of the app, or from a test.</param>
/// <param name="bucket">The bucket.</param>
public sealed class ReceiptArchive(OssClient client, string bucket)
{
    /// <summary>Stores a receipt.</summary>
    /// <exception cref="DuplicateReceiptException">There is a receipt of this month and number.</exception>
    public async Task StoreAsync(Receipt receipt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        try
        {
            await client.PutObjectAsync(
                new PutObjectRequest
                {
                    Bucket = bucket,
                    Key = KeyOf(receipt.Date, receipt.Number),
                    Content = JsonSerializer.SerializeToUtf8Bytes(receipt),
                    ContentType = "application/json",
                    ForbidOverwrite = true,
                },
                cancellationToken);
        }
        catch (OssServiceException error) when (error.Code == OssErrorCode.FileAlreadyExists)
        {
            throw new DuplicateReceiptException(receipt, error);
        }
    }

    /// <summary>Returns a receipt; null if there is none of this month and number.</summary>
    public async Task<Receipt?> FindAsync(DateOnly month, int number, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var got = await client.GetObjectAsync(bucket, KeyOf(month, number), cancellationToken);
            return await JsonSerializer.DeserializeAsync<Receipt>(got.Content, cancellationToken: cancellationToken);
        }
        catch (OssServiceException error) when (error.Code == OssErrorCode.NoSuchKey)
        {
            return null;
        }
    }

    /// <summary>Returns the sum of a month's receipts, in cents.</summary>
    public async Task<long> SumAsync(DateOnly month, CancellationToken cancellationToken = default)
    {
        var sum = 0L;
        await foreach (var entry in client.ListObjectsV2(new() { Bucket = bucket, Prefix = FolderOf(month) }, cancellationToken))
        {
            var number = int.Parse(Path.GetFileNameWithoutExtension(entry.Key), CultureInfo.InvariantCulture);
            sum += (await FindAsync(month, number, cancellationToken))?.Cents ?? 0;
        }

        return sum;
    }

    /// <summary>Returns a link with which a customer can read a receipt for a day.</summary>
    public Uri LinkTo(DateOnly month, int number) =>
        client.Presign(new GetObjectRequest { Bucket = bucket, Key = KeyOf(month, number) }, TimeSpan.FromDays(1)).Uri;

    private static string FolderOf(DateOnly month) => month.ToString("'receipts/'yyyy-MM'/'", CultureInfo.InvariantCulture);

    private static string KeyOf(DateOnly month, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{FolderOf(month)}{number}.json");
}
