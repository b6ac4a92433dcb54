using System.Globalization;
using System.Security.Cryptography;

namespace OssGen.Benchmarks;

/// <summary>The answers of OSS to the measured calls, with checksums that are right for the bodies.</summary>
internal sealed class CannedReplies
{
    public const string Bucket = "oss-bench-sample";
    public const string Key = "logs/2026/11/part-00042.bin";

    /// <summary>Keys in the listing.</summary>
    public const int ListedKeys = 1000;

    private readonly CannedReply _put;
    private readonly CannedReply _head;
    private readonly CannedReply _get;
    private readonly CannedReply _list;

    public CannedReplies()
    {
        Object = new byte[1024];
        new Random(1024).NextBytes(Object);
        Listing = ListDocument.Create(Bucket, ListedKeys);
        var facts = ObjectHeaders(Object);
        _put = new(facts, ContentHeaders(Object, null, 0), []);
        _head = new([.. facts, .. ReadHeaders()], ContentHeaders(Object, "application/octet-stream", Object.Length), []);
        _get = _head with { Body = Object };
        _list = new(GeneralHeaders(), [new("Content-Type", "application/xml"), Length(Listing.Length)], Listing);
    }

    /// <summary>The content of the object that is put and got.</summary>
    public byte[] Object { get; }

    /// <summary>The ListBucketResult document.</summary>
    public byte[] Listing { get; }

    /// <summary>The answer to a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="address">The URL or its path; the query may be there.</param>
    public CannedReply For(HttpMethod method, string address)
    {
        if (method == HttpMethod.Put)
        {
            return _put;
        }

        if (method == HttpMethod.Head)
        {
            return _head;
        }

        return address.EndsWith(Key, StringComparison.Ordinal) ? _get : _list;
    }

    private static List<KeyValuePair<string, string>> GeneralHeaders() =>
    [
        new("Server", "AliyunOSS"),
        new("Date", "Mon, 23 Nov 2026 16:25:00 GMT"),
        new("x-oss-request-id", "5E6F7A8B9C0D1E2F3A4B5C6D"),
        new("x-oss-server-time", "12"),
    ];

    private static List<KeyValuePair<string, string>> ObjectHeaders(byte[] content) =>
    [
        .. GeneralHeaders(),
        new("ETag", $"\"{Convert.ToHexString(Md5(content))}\""),
        new("x-oss-hash-crc64ecma", BitwiseCrc64.Compute(content).ToString(CultureInfo.InvariantCulture)),
    ];

    // What OSS always sends with an object that is read.
    private static List<KeyValuePair<string, string>> ReadHeaders() =>
    [
        new("x-oss-object-type", "Normal"),
        new("x-oss-storage-class", "Standard"),
    ];

    private static List<KeyValuePair<string, string>> ContentHeaders(byte[] content, string? type, int length)
    {
        List<KeyValuePair<string, string>> headers = [new("Content-MD5", Convert.ToBase64String(Md5(content))), Length(length)];
        if (type is not null)
        {
            headers.Add(new("Content-Type", type));
            headers.Add(new("Last-Modified", "Mon, 23 Nov 2026 16:20:00 GMT"));
        }

        return headers;
    }

    private static KeyValuePair<string, string> Length(int length) => new("Content-Length", length.ToString(CultureInfo.InvariantCulture));

#pragma warning disable CA5351 // OSS's ETag and Content-MD5 are MD5.
    private static byte[] Md5(byte[] content) => MD5.HashData(content);
#pragma warning restore CA5351
}
