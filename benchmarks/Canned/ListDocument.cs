using System.Globalization;
using System.Text;

namespace OssGen.Benchmarks;

/// <summary>
/// A ListBucketResult as OSS writes it: about 250 bytes a key, names percent-encoded, no owner, as in a reply to ListObjectsV2.
/// </summary>
internal static class ListDocument
{
    /// <summary>The token of the next page.</summary>
    public static ReadOnlySpan<byte> Token => "CgtwYXJ0LTAwMTAwMA--"u8;

    public static byte[] Create(string bucket, int keys)
    {
        var text = new StringBuilder(keys * 256);
        text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult>\n  <Name>").Append(bucket)
            .Append(
                "</Name>\n  <Prefix>logs%2F</Prefix>\n  <StartAfter></StartAfter>\n  <MaxKeys>1000</MaxKeys>\n  <Delimiter></Delimiter>\n")
            .Append("  <EncodingType>url</EncodingType>\n  <IsTruncated>true</IsTruncated>\n  <KeyCount>1000</KeyCount>\n")
            .Append(CultureInfo.InvariantCulture, $"  <NextContinuationToken>{Encoding.UTF8.GetString(Token)}</NextContinuationToken>\n");
        foreach (var entry in ListEntry.First(keys))
        {
            Append(text, entry);
        }

        return Encoding.UTF8.GetBytes(text.Append("</ListBucketResult>\n").ToString());
    }

    private static void Append(StringBuilder text, ListEntry entry) =>
        text.Append(CultureInfo.InvariantCulture, $"<Contents><Key>{Uri.EscapeDataString(entry.Key)}</Key>")
            .Append(CultureInfo.InvariantCulture, $"<LastModified>{entry.Modified:yyyy-MM-ddTHH:mm:ss.000Z}</LastModified>")
            .Append(CultureInfo.InvariantCulture, $"<ETag>\"{entry.Hash}\"</ETag><Type>Normal</Type>")
            .Append(CultureInfo.InvariantCulture, $"<Size>{entry.Size}</Size><StorageClass>Standard</StorageClass></Contents>\n");
}
