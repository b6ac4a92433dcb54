using OssGen;

namespace Quickstart.Steps;

/// <summary>Putting objects from text and files, and deleting them.</summary>
internal static class ObjectSteps
{
    public static async Task RunAsync(Target target, Report report)
    {
        var client = target.Client;
        var bucket = target.Bucket;
        var file = Path.Combine(target.Folder, "test.txt");
        await File.WriteAllTextAsync(file, "a small text file\n");

        report.Heading("Objects");
        await report.CallAsync(
            "PutObject from a file",
            client.PutObjectAsync(bucket, "object_name", OssContent.FromFile(file)), result => $"ETag {result.ETag}");
        await RefuseMissingFileAsync(target, report);
        await report.CallAsync(
            "PutObject from a string",
            client.PutObjectAsync(new() { Bucket = bucket, Key = "object_name2", Content = "hello, oss", ContentType = "plain/text" }),
            result => $"ETag {result.ETag}");
        await report.CallAsync("DeleteObject", client.DeleteObjectAsync(bucket, "object_name"));
        await report.CallAsync("DeleteObject again: no error", client.DeleteObjectAsync(bucket, "object_name"));
        await report.CallAsync("DeleteObject", client.DeleteObjectAsync(bucket, "object_name2"));
    }

    private static async Task RefuseMissingFileAsync(Target target, Report report)
    {
        report.Note("> PutObject from a file that isn't there: nothing is sent");
        try
        {
            await target.Client.PutObjectAsync(
                target.Bucket, "object_name", OssContent.FromFile(Path.Combine(target.Folder, "absent.txt")));
            report.Expect(false, nameof(FileNotFoundException));
        }
        catch (FileNotFoundException error)
        {
            report.Note($"{nameof(FileNotFoundException)}: {Path.GetFileName(error.FileName)}");
        }
    }
}
