using System.Security.Cryptography;
using OssGen;

namespace Quickstart.Steps;

/// <summary>An upload of 64 MiB in parts, and a ranged read of the result.</summary>
internal static class MultipartSteps
{
    private const int PartSize = 8 * 1024 * 1024;
    private const int PartCount = 8;
    private const string Key = "large.bin";

    public static async Task RunAsync(Target target, Report report)
    {
        var client = target.Client;
        var bucket = target.Bucket;
        var file = Path.Combine(target.Folder, Key);
        await WriteRandomFileAsync(file);

        report.Heading("Multipart upload of 64 MiB");
        var upload = await report.CallAsync(
            "InitiateMultipartUpload", client.InitiateMultipartUploadAsync(bucket, Key), result => $"upload id {result.UploadId}");
        var uploadId = upload.UploadId;
        var parts = new List<CompletedPart>();
        for (var number = 1; number <= PartCount; number++)
        {
            var content = OssContent.FromFile(file, (number - 1L) * PartSize, PartSize);
            var part = await report.CallAsync(
                $"UploadPart {number}", client.UploadPartAsync(bucket, Key, number, uploadId, content), result => $"ETag {result.ETag}");
            parts.Add(new CompletedPart { PartNumber = number, ETag = part.ETag });
        }

        await report.CallAsync("ListParts", client.ListPartsAsync(bucket, Key, uploadId), result => $"{result.Parts.Count} parts");
        await report.CallAsync(
            "CompleteMultipartUpload",
            client.CompleteMultipartUploadAsync(new() { Bucket = bucket, Key = Key, UploadId = uploadId, Parts = parts }),
            result => $"ETag {result.ETag}, CRC-64 {result.Crc64}");
        await ReadRangeAsync(target, report, file);
    }

    private static async Task ReadRangeAsync(Target target, Report report, string file)
    {
        const long First = (3L * PartSize) - 5;
        const int Length = 10;
        var request = new GetObjectRequest { Bucket = target.Bucket, Key = Key, Range = $"bytes={First}-{First + Length - 1}" };
        await using var got = await report.CallAsync(
            "GetObject, ten bytes across two parts",
            target.Client.GetObjectAsync(request), result => $"Content-Range {result.ContentRange}");
        var bytes = await got.ReadAsBytesAsync();
        report.Note(Convert.ToHexString(bytes));

        var expected = new byte[Length];
        using var handle = File.OpenHandle(file);
        RandomAccess.Read(handle, expected, First);
        report.Expect(bytes.AsSpan().SequenceEqual(expected), "the bytes of the local file");
    }

    private static async Task WriteRandomFileAsync(string path)
    {
        await using var file = File.Create(path);
        var part = new byte[PartSize];
        for (var i = 0; i < PartCount; i++)
        {
            RandomNumberGenerator.Fill(part);
            await file.WriteAsync(part);
        }
    }
}
