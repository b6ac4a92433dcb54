using OssGen;

namespace Quickstart.Steps;

/// <summary>Reading an object into a file, as text, and a part of it.</summary>
internal static class DownloadSteps
{
    public static async Task RunAsync(Target target, Report report)
    {
        var client = target.Client;
        var bucket = target.Bucket;
        var file = Path.Combine(target.Folder, "test.1");

        report.Heading("Downloads");
        await report.CallAsync("GetObjectToFile", client.GetObjectToFileAsync(bucket, "1", file));
        report.Note($"the file holds: {await File.ReadAllTextAsync(file)}");

        await using (var whole = await report.CallAsync(
            "GetObject", client.GetObjectAsync(bucket, "1"), result => $"{result.ContentLength} bytes of {result.ContentType}"))
        {
            report.Note($"read as text: {await whole.ReadAsStringAsync()}");
        }

        await using (var range = await report.CallAsync(
            "GetObject, bytes 7 to 9", client.GetObjectAsync(new() { Bucket = bucket, Key = "1", Range = "bytes=7-9" })))
        {
            report.Note($"read as text: {await range.ReadAsStringAsync()}");
        }

        await report.CallAsync("DeleteObject", client.DeleteObjectAsync(bucket, "1"));
        await report.RefusedAsync(
            "GetObjectToFile of a key that is gone", client.GetObjectToFileAsync(bucket, "1", file), OssErrorCode.NoSuchKey);
        report.Expect(await File.ReadAllTextAsync(file) == "hello, oss", "the file of before is untouched");
    }
}
