using OssGen;

namespace Quickstart.Steps;

/// <summary>Removes all that the steps made: objects, unfinished uploads, the bucket.</summary>
internal static class Cleanup
{
    public static async Task RunAsync(Target target, Report report)
    {
        var client = target.Client;
        var bucket = target.Bucket;

        report.Heading("Cleaning up");
        await foreach (var upload in client.ListMultipartUploads(bucket))
        {
            await report.CallAsync(
                $"AbortMultipartUpload {upload.Key}", client.AbortMultipartUploadAsync(bucket, upload.Key, upload.UploadId));
        }

        await foreach (var page in client.ListObjectsV2Pages(bucket))
        {
            if (page.Contents.Count > 0)
            {
                var objects = page.Contents.Select(entry => new ObjectIdentifier { Key = entry.Key }).ToArray();
                await report.CallAsync(
                    "DeleteMultipleObjects", client.DeleteMultipleObjectsAsync(bucket, objects), result => string.Join(
                        ", ", result.Deleted.Select(entry => entry.Key)));
            }
        }

        await report.CallAsync("DeleteBucket", client.DeleteBucketAsync(bucket));
    }
}
