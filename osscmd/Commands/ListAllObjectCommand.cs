using System.CommandLine;
using System.Globalization;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Commands;

/// <summary>
/// Creates the listallobject command, which lists all objects of a bucket or prefix. It requests one page at a time, so that memory use
/// does not grow with the number of objects.
/// </summary>
internal static class ListAllObjectCommand
{
    private const int PageSize = 1000;

    internal static Command Create(CommandHost host)
    {
        var place = CommandOptions.Prefix();
        var command =
            new Command("listallobject", "Lists all objects, their number and total size. Without a bucket, lists your buckets.") { place };
        return host.OnlineOrBuckets(command, place, async (session, _, path, cancellationToken) =>
        {
            var pages = session.Client.ListObjectsPages(
                new() { Bucket = path.Bucket, Prefix = path.Key, MaxKeys = PageSize }, cancellationToken);
            await (session.Json ? WriteJsonAsync(session, pages) : WriteRowsAsync(session, path.Bucket, pages));
        });
    }

    private static async Task WriteRowsAsync(Session session, string bucket, IAsyncEnumerable<ListObjectsResult> pages)
    {
        var totals = new Totals();
        await foreach (var page in pages)
        {
            totals.Add(page);
            foreach (var entry in page.Contents)
            {
                await session.Out.WriteLineAsync(ObjectListing.Row(bucket, entry));
            }
        }

        await session.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"object list number is: {totals.Objects} "));
        await session.Out.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"totalsize is: real:{totals.Bytes}, format:{Columns.Size(totals.Bytes)} "));
        await session.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"request times is: {totals.Requests}"));
    }

    private static Task WriteJsonAsync(Session session, IAsyncEnumerable<ListObjectsResult> pages) =>
        JsonOutput.WriteAsync(session.Terminal, async json =>
    {
        var totals = new Totals();
        json.WriteStartObject();
        json.WriteStartArray("objects");
        await foreach (var page in pages)
        {
            totals.Add(page);
            foreach (var entry in page.Contents)
            {
                ObjectListing.WriteEntry(json, entry);
            }

            await json.FlushAsync();
        }

        json.WriteEndArray();
        json.WriteNumber("count", totals.Objects);
        json.WriteNumber("totalSize", totals.Bytes);
        json.WriteNumber("requests", totals.Requests);
        json.WriteEndObject();
    });

    private sealed class Totals
    {
        internal long Objects { get; private set; }

        internal long Bytes { get; private set; }

        internal long Requests { get; private set; }

        internal void Add(ListObjectsResult page)
        {
            Requests++;
            Objects += page.Contents.Count;
            Bytes += page.Contents.Sum(static entry => entry.Size);
        }
    }
}
