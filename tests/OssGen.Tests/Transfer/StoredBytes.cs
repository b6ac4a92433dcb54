using System.Security.Cryptography;
using System.Xml.Linq;

namespace OssGen.Tests.Transfer;

/// <summary>Bytes that the store keeps, and what it was told with them.</summary>
internal sealed record StoredBytes(
    byte[] Bytes, string ETag, ulong Crc64, DateTimeOffset Modified, IReadOnlyDictionary<string, string> Headers)
{
    internal static StoredBytes Of(byte[] bytes, DateTimeOffset now, IReadOnlyDictionary<string, string> headers) =>
        new(bytes, $"\"{Convert.ToHexString(MD5.HashData(bytes))}\"", OssCrc64.Compute(bytes), now, headers);

    /// <summary>Tags that came with it.</summary>
    internal (string Key, string Value)[] Tags => Headers.TryGetValue("x-oss-tagging", out var text)
        ? [
            .. text.Split('&')
                .Select(static pair => pair.Split('='))
                .Select(static pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1]))),
        ]
        : [];

    /// <summary>The tags as GetObjectTagging tells them.</summary>
    internal string TagDocument => new XElement(
        "Tagging",
        new XElement(
            "TagSet", Tags.Select(static tag => new XElement("Tag", new XElement("Key", tag.Key), new XElement("Value", tag.Value)))))
            .ToString();
}
