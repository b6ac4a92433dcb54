using OssGen;

namespace Quickstart.Steps;

/// <summary>Listing: all, by prefix, by page, and as one stream of entries.</summary>
internal static class ListingSteps
{
    public static async Task RunAsync(Target target, Report report)
    {
        var client = target.Client;
        var bucket = target.Bucket;

        report.Heading("Listing");
        foreach (var key in (string[])["1", "2", "3", "4", "5"])
        {
            await report.CallAsync($"PutObject {key}", client.PutObjectAsync(bucket, key, "hello, oss"));
        }

        await report.CallAsync("ListObjects", client.ListObjectsAsync(bucket), Describe);
        await report.CallAsync("ListObjects with prefix 1", client.ListObjectsAsync(new() { Bucket = bucket, Prefix = "1" }), Describe);
        await report.CallAsync("ListObjects, two at a time", client.ListObjectsAsync(new() { Bucket = bucket, MaxKeys = 2 }), Describe);

        report.Note("> await foreach over ListObjectsV2, two keys a page");
        var keys = new List<string>();
        await foreach (var entry in client.ListObjectsV2(new() { Bucket = bucket, MaxKeys = 2 }))
        {
            keys.Add($"{entry.Key} ({entry.Size} B)");
        }

        report.Note(string.Join(", ", keys));
        report.Expect(keys.Count == 5, "five keys");
    }

    private static string Describe(ListObjectsResult result)
    {
        var keys = string.Join(", ", result.Contents.Select(entry => entry.Key));
        return $"keys {keys}; max-keys {result.MaxKeys}" + (result.IsTruncated ? $"; more after {result.NextMarker}" : "");
    }
}
