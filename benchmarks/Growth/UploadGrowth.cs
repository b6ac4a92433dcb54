using System.Globalization;
using System.Text;

namespace OssGen.Benchmarks;

/// <summary>
/// Uploads a stream in a given number of parts of 100 KiB, the least that OSS allows, without a socket. The parts have the same bytes, so
/// that many of them need no memory.
/// </summary>
internal static class UploadGrowth
{
    private const int PartLength = 100 * 1024;
    private const string ETag = "\"5B3C1A2E053D763E1B002CC607C5A0FE\"";

    public static Task<GrowthWork> CreateAsync(int parts)
    {
        var part = new byte[PartLength];
        new Random(1).NextBytes(part);
        var ofPart = OssCrc64.Compute(part);
        var whole = ofPart;
        for (var i = 1; i < parts; i++)
        {
            whole = OssCrc64.Combine(whole, ofPart, PartLength);
        }

        var begun = Document("<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>", 0);
        var taken = Document("", ofPart);
        var completed = Document(
            $"<CompleteMultipartUploadResult><ETag>{ETag.Replace("\"", "&quot;", StringComparison.Ordinal)}</ETag>"
                + "</CompleteMultipartUploadResult>",
            whole);
        var transport = new StubTransport(
            request => request.Method == HttpMethod.Put ? taken
                : request.RequestUri!.OriginalString.Contains("uploads", StringComparison.Ordinal) ? begun
                : completed,
            yields: true);
        var client = BenchmarkClients.Over(transport, BenchmarkClients.StubAuthority);
        var transfer = new OssTransfer(client, new OssTransferOptions { PartSize = PartLength, MultipartThreshold = PartLength });
        return Task.FromResult(new GrowthWork(
            async () => await transfer.UploadAsync(
                "bucket", "key", OssContent.FromFactory(() => new RepeatedStream(part, parts), (long)PartLength * parts)),
            client,
            transport));
    }

    private static CannedReply Document(string document, ulong crc)
    {
        var body = Encoding.UTF8.GetBytes(document);
        return new(
            [
                new("x-oss-request-id", "5E6F7A8B9C0D1E2F3A4B5C6D"),
                new("ETag", ETag),
                new("x-oss-hash-crc64ecma", crc.ToString(CultureInfo.InvariantCulture)),
            ],
            [new("Content-Type", "application/xml"), new("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture))],
            body);
    }
}
