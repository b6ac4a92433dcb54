using System.Globalization;
using System.Text;

namespace OssGen.Benchmarks;

/// <summary>The answers of Azure's blob service.</summary>
internal static class BlobReplies
{
    private const int Created = 201;

    public static PeerReplies Create(CannedReplies oss)
    {
        KeyValuePair<string, string>[] general =
        [
            new("Server", "Windows-Azure-Blob/1.0"),
            new("Date", "Mon, 23 Nov 2026 16:25:00 GMT"),
            new("x-ms-request-id", "5e6f7a8b-901e-0012-3a4b-5c6d7e000000"),
            new("x-ms-version", "2026-02-06"),
        ];
        KeyValuePair<string, string>[] ofObject =
        [
            .. general,
            new("ETag", "\"0x8DE2A4F3B1C2D3E\""),
            new("Accept-Ranges", "bytes"),
            new("x-ms-creation-time", "Mon, 23 Nov 2026 16:20:00 GMT"),
            new("x-ms-blob-type", "BlockBlob"),
            new("x-ms-lease-status", "unlocked"),
            new("x-ms-lease-state", "available"),
            new("x-ms-server-encrypted", "true"),
        ];
        var head = new CannedReply(ofObject, OfContent(oss.Object.Length), []);
        var put = new CannedReply(
            [.. general, new("ETag", "\"0x8DE2A4F3B1C2D3E\""), new("x-ms-request-server-encrypted", "true")],
            [new("Last-Modified", "Mon, 23 Nov 2026 16:20:00 GMT"), Length(0)],
            [])
        {
            Status = Created,
        };
        var listing = Listing();
        return new()
        {
            Put = put,
            PutLarge = put,
            Head = head,
            Get = head with { Body = oss.Object },
            GetLarge = head with
            {
                ContentHeaders = PeerReplies.WithLargeLength(head.ContentHeaders),
                Body = PeerData.Block,
                Repeats = PeerData.LargeRepeats,
            },
            List = new(general, [new("Content-Type", "application/xml"), Length(listing.Length)], listing),
        };
    }

    /// <summary>The same keys, sizes and times as in the listing of OSS, with the properties that the service always sends.</summary>
    private static byte[] Listing()
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
            .Append("<EnumerationResults ServiceEndpoint=\"http://127.0.0.1/account/\"")
            .Append(CultureInfo.InvariantCulture, $" ContainerName=\"{PeerData.Bucket}\"><Prefix>{PeerData.Prefix}</Prefix>")
            .Append("<MaxResults>1000</MaxResults><Blobs>");
        foreach (var entry in ListEntry.First(CannedReplies.ListedKeys))
        {
            text.Append(CultureInfo.InvariantCulture, $"<Blob><Name>{entry.Key}</Name>")
                .Append(CultureInfo.InvariantCulture, $"<Properties><Creation-Time>{entry.Modified:R}</Creation-Time>")
                .Append(CultureInfo.InvariantCulture, $"<Last-Modified>{entry.Modified:R}</Last-Modified>")
                .Append(CultureInfo.InvariantCulture, $"<Etag>0x8DE2A4F3{entry.Number:X7}</Etag>")
                .Append(CultureInfo.InvariantCulture, $"<Content-Length>{entry.Size}</Content-Length>")
                .Append("<Content-Type>application/octet-stream</Content-Type><Content-Encoding /><Content-Language /><Content-CRC64 />")
                .Append("<Content-MD5>Wzwa4gU9dj4bACzGB8Wg/g==</Content-MD5><Cache-Control /><Content-Disposition />")
                .Append("<BlobType>BlockBlob</BlobType><AccessTier>Hot</AccessTier><AccessTierInferred>true</AccessTierInferred>")
                .Append("<LeaseStatus>unlocked</LeaseStatus><LeaseState>available</LeaseState><ServerEncrypted>true</ServerEncrypted>")
                .Append("</Properties><OrMetadata /></Blob>");
        }

        return Encoding.UTF8.GetBytes(text.Append("</Blobs><NextMarker /></EnumerationResults>").ToString());
    }

    private static KeyValuePair<string, string>[] OfContent(int length) =>
    [
        new("Content-Type", "application/octet-stream"),
        new("Last-Modified", "Mon, 23 Nov 2026 16:20:00 GMT"),
        new("Content-MD5", "Wzwa4gU9dj4bACzGB8Wg/g=="),
        Length(length),
    ];

    private static KeyValuePair<string, string> Length(int length) => new("Content-Length", length.ToString(CultureInfo.InvariantCulture));
}
