using System.Globalization;
using System.Text;

namespace OssGen.Benchmarks.Xml;

/// <summary>A ListBucketResult as OSS sends it: about 250 bytes for each entry.</summary>
internal static class ListDocument
{
    /// <summary>The document for a number of keys.</summary>
    internal static byte[] Create(int entries)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult>
              <Name>oss-bench-sample</Name>
              <Prefix>logs/2024/</Prefix>
              <Marker></Marker>
              <MaxKeys>{entries}</MaxKeys>
              <Delimiter></Delimiter>
              <EncodingType>url</EncodingType>
              <IsTruncated>true</IsTruncated>

            """);
        for (var index = 0; index < entries; index++)
        {
            text.Append(Entry(index));
        }

        text.Append(CultureInfo.InvariantCulture, $"  <NextMarker>logs/2024/part-{entries:D6}.json.gz</NextMarker>\n</ListBucketResult>\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Entry(int index)
    {
        var time = new DateTime(2024, 5, 1, 12, 0, 0, DateTimeKind.Utc).AddSeconds(index);
        var etag = Convert.ToHexString(BitConverter.GetBytes(index * 2654435761L)) + Convert.ToHexString(BitConverter.GetBytes(index * 40503L));
        return string.Create(CultureInfo.InvariantCulture, $"  <Contents><Key>logs/2024/part-{index:D6}.json.gz</Key><LastModified>{time:yyyy-MM-ddTHH:mm:ss.fffZ}</LastModified><ETag>\"{etag}\"</ETag>")
            + string.Create(CultureInfo.InvariantCulture, $"<Type>Normal</Type><Size>{1024 + (index * 7)}</Size><StorageClass>Standard</StorageClass><Owner><ID>0022012345</ID><DisplayName>user-example</DisplayName></Owner></Contents>\n");
    }
}
