using System.Globalization;
using System.Text;

namespace OssGen.Benchmarks;

/// <summary>
/// A ListBucketResult as OSS writes it: about 250 bytes a key, names percent-encoded, no owner, as in a reply to ListObjectsV2. Sizes are
/// below 64 MiB, except one in eight below 64 GiB.
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
        var random = new Random(1000);
        for (var i = 0; i < keys; i++)
        {
            AppendEntry(text, i, random);
        }

        return Encoding.UTF8.GetBytes(text.Append("</ListBucketResult>\n").ToString());
    }

    private static void AppendEntry(StringBuilder text, int index, Random random)
    {
        Span<byte> hash = stackalloc byte[16];
        random.NextBytes(hash);
        var written = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(index * 97);
        var size = random.NextInt64(1, index % 8 == 0 ? 1L << 36 : 1 << 26);
        text.Append(CultureInfo.InvariantCulture, $"<Contents><Key>logs%2F2026%2F11%2F23%2Fnode-{index % 16:D2}%2Fpart-{index:D6}.gz</Key>")
            .Append(CultureInfo.InvariantCulture, $"<LastModified>{written:yyyy-MM-ddTHH:mm:ss.000Z}</LastModified>")
            .Append(CultureInfo.InvariantCulture, $"<ETag>\"{Convert.ToHexString(hash)}\"</ETag><Type>Normal</Type>")
            .Append(CultureInfo.InvariantCulture, $"<Size>{size}</Size><StorageClass>Standard</StorageClass></Contents>\n");
    }
}
