using OssGen.Osscmd.Sessions;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Output;

/// <summary>Writes the output of getallbucket: one row for each bucket, and the number of buckets.</summary>
internal static class BucketListing
{
    private const int Column = 20;

    internal static async Task ShowAsync(Session session, CancellationToken cancellationToken)
    {
        var buckets = new List<BucketEntry>();
        await foreach (var bucket in session.Client.ListBuckets(new ListBucketsRequest(), cancellationToken))
        {
            buckets.Add(bucket);
        }

        if (session.Json)
        {
            WriteJson(session.Terminal, buckets);
        }
        else if (buckets.Count > 0)
        {
            await WriteRowsAsync(session.Out, buckets);
        }
    }

    // No output when there are no buckets, as the manual specifies (step 3 of section 3.2.2).
    private static async Task WriteRowsAsync(TextWriter output, List<BucketEntry> buckets)
    {
        foreach (var bucket in buckets)
        {
            await output.WriteLineAsync($"{Columns.Time(bucket.CreationDate),-Column} {bucket.Name}");
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync($"Bucket Number is: {buckets.Count}");
    }

    private static void WriteJson(Terminal terminal, List<BucketEntry> buckets) => JsonOutput.Write(terminal, json =>
    {
        json.WriteStartArray();
        foreach (var bucket in buckets)
        {
            json.WriteStartObject();
            json.WriteString("name", bucket.Name);
            JsonOutput.WriteTime(json, "creationDate", bucket.CreationDate);
            json.WriteString("location", bucket.Location);
            json.WriteString("storageClass", bucket.StorageClass.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
