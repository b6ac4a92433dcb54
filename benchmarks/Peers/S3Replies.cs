using System.Globalization;
using System.Text;

namespace OssGen.Benchmarks;

/// <summary>
/// The answers of S3. The ETag is that of an object uploaded in parts: the MD5 in any other would be compared with the body.
/// </summary>
internal static class S3Replies
{
    private const string Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";
    private const string ETag = "\"5b3c1a2e053d763e1b002cc607c5a0fe-1\"";

    public static PeerReplies Create(CannedReplies oss)
    {
        KeyValuePair<string, string>[] general =
        [
            new("Server", "AmazonS3"),
            new("Date", "Mon, 23 Nov 2026 16:25:00 GMT"),
            new("x-amz-request-id", "5E6F7A8B9C0D1E2F"),
            new("x-amz-id-2", "Vvag1LuByRx9e6j5Onimru9pO4ZVKnJ2Qz7/C1NPcfTWAtRPfTaOFg=="),
        ];
        KeyValuePair<string, string>[] ofObject =
            [.. general, new("ETag", ETag), new("Accept-Ranges", "bytes"), new("x-amz-storage-class", "STANDARD")];
        var put = new CannedReply([.. general, new("ETag", ETag)], Lengths(0), []);
        var head = new CannedReply(ofObject, OfContent(oss.Object.Length), []);
        return new()
        {
            Put = put,
            PutLarge = put,
            Head = head,
            HeadLarge = head with { ContentHeaders = PeerReplies.WithLargeLength(head.ContentHeaders) },
            Get = head with { Body = oss.Object },
            GetLarge = head with
            {
                ContentHeaders = PeerReplies.WithLargeLength(head.ContentHeaders),
                Body = PeerData.Block,
                Repeats = PeerData.LargeRepeats,
            },
            List = Document(general, Listing(oss.Listing)),
            Begin = Document(general, Encoding.UTF8.GetBytes(
                $"<InitiateMultipartUploadResult xmlns=\"{Namespace}\"><Bucket>{PeerData.Bucket}</Bucket><Key>{PeerData.LargeKey}</Key>"
                    + "<UploadId>VXBsb2FkIElE</UploadId></InitiateMultipartUploadResult>")),
            Complete = Document(general, Encoding.UTF8.GetBytes(
                $"<CompleteMultipartUploadResult xmlns=\"{Namespace}\"><Bucket>{PeerData.Bucket}</Bucket><Key>{PeerData.LargeKey}</Key>"
                    + "<ETag>&quot;5b3c1a2e053d763e1b002cc607c5a0fe-16&quot;</ETag></CompleteMultipartUploadResult>")),
        };
    }

    /// <summary>The same keys, sizes and times as in the listing of OSS.</summary>
    private static byte[] Listing(byte[] oss) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(oss)
        .Replace("<ListBucketResult>", $"<ListBucketResult xmlns=\"{Namespace}\">", StringComparison.Ordinal)
        .Replace("<Type>Normal</Type>", "", StringComparison.Ordinal)
        .Replace("<StorageClass>Standard<", "<StorageClass>STANDARD<", StringComparison.Ordinal)
        .Replace("<IsTruncated>true<", "<IsTruncated>false<", StringComparison.Ordinal)
        .Replace("  <NextContinuationToken>CgtwYXJ0LTAwMTAwMA--</NextContinuationToken>\n", "", StringComparison.Ordinal));

    private static CannedReply Document(KeyValuePair<string, string>[] general, byte[] document) =>
        new(general, [new("Content-Type", "application/xml"), .. Lengths(document.Length)], document);

    private static KeyValuePair<string, string>[] OfContent(int length) =>
    [
        new("Content-Type", "application/octet-stream"),
        new("Last-Modified", "Mon, 23 Nov 2026 16:20:00 GMT"),
        .. Lengths(length),
    ];

    private static KeyValuePair<string, string>[] Lengths(int length) =>
        [new("Content-Length", length.ToString(CultureInfo.InvariantCulture))];
}
