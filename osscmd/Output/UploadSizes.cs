using System.Globalization;
using OssGen.Osscmd.Calls;
using OssGen.Osscmd.Sessions;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Output;

/// <summary>Writes the output of getallpartsize: the size of each unfinished multipart upload of a bucket, and their total.</summary>
internal static class UploadSizes
{
    internal static async Task ShowAsync(
        Session session, string bucket, IAsyncEnumerable<MultipartUpload> uploads, CancellationToken cancellationToken)
    {
        var rows = new List<(string UploadId, string Key, long Size)>();
        var sizes = OrderedCalls.RunAsync(
            uploads,
            async (upload, token) => (upload.UploadId, upload.Key, Size: await SizeOfAsync(session.Client, bucket, upload, token)),
            cancellationToken);
        await foreach (var row in sizes)
        {
            rows.Add(row);
        }

        var total = rows.Sum(row => row.Size);
        if (session.Json)
        {
            WriteJson(session.Terminal, rows, total);
            return;
        }

        await session.Out.WriteLineAsync($"{"Number",5} {"UploadId",20} {"Size",20} Path");
        var number = 0;
        foreach (var (uploadId, key, size) in rows)
        {
            await session.Out.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{++number,5} {uploadId,20} {Columns.Size(size),10} oss://{bucket}/{key}"));
        }

        await session.Out.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"totalsize is: real:{total}, format:{Columns.Size(total)} "));
    }

    private static async Task<long> SizeOfAsync(
        OssClient client, string bucket, MultipartUpload upload, CancellationToken cancellationToken)
    {
        var size = 0L;
        try
        {
            var request = new ListPartsRequest { Bucket = bucket, Key = upload.Key, UploadId = upload.UploadId };
            await foreach (var part in client.ListParts(request, cancellationToken))
            {
                size += part.Size;
            }
        }
        catch (OssServiceException gone) when (gone.Code == OssErrorCode.NoSuchUpload)
        {
            // The upload ended after it was listed, so it holds no parts now.
            return 0;
        }

        return size;
    }

    private static void WriteJson(Terminal terminal, List<(string UploadId, string Key, long Size)> rows, long total) =>
        JsonOutput.Write(terminal, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("uploads");
        foreach (var (uploadId, key, size) in rows)
        {
            json.WriteStartObject();
            json.WriteString("uploadId", uploadId);
            json.WriteString("key", key);
            json.WriteNumber("size", size);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("totalSize", total);
        json.WriteEndObject();
    });
}
