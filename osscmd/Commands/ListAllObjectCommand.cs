using System.CommandLine;
using System.Globalization;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Commands;

/// <summary>
/// Creates the listallobject command, which lists all objects of a bucket or prefix in key order. The number of pages that are requested or
/// wait for the output is limited, so that memory use does not grow with the number of objects.
/// </summary>
internal static class ListAllObjectCommand
{
    internal static Command Create(CommandHost host)
    {
        var place = CommandOptions.Prefix();
        var command =
            new Command("listallobject", "Lists all objects, their number and total size. Without a bucket, lists your buckets.") { place };
        return host.OnlineOrBuckets(command, place, async (session, _, path, cancellationToken) =>
        {
            var listing = WholeListing.Of(session.Client, path.Bucket, path.Key);
            await (session.Json
                ? WriteJsonAsync(session, listing, cancellationToken)
                : WriteRowsAsync(session, path.Bucket, listing, cancellationToken));
        });
    }

    private static async Task WriteRowsAsync(
        Session session, string bucket, OssParallelListing listing, CancellationToken cancellationToken)
    {
        var totals = new Totals();
        await foreach (var page in listing.Pages(cancellationToken))
        {
            totals.Add(page);
            foreach (var entry in page)
            {
                await session.Out.WriteLineAsync(ObjectListing.Row(bucket, entry));
            }
        }

        await session.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"object list number is: {totals.Objects} "));
        await session.Out.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"totalsize is: real:{totals.Bytes}, format:{Columns.Size(totals.Bytes)} "));
        await session.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"request times is: {listing.RequestCount}"));
    }

    private static Task WriteJsonAsync(Session session, OssParallelListing listing, CancellationToken cancellationToken) =>
        JsonOutput.WriteAsync(session.Terminal, async json =>
    {
        var totals = new Totals();
        json.WriteStartObject();
        json.WriteStartArray("objects");
        await foreach (var page in listing.Pages(cancellationToken))
        {
            totals.Add(page);
            foreach (var entry in page)
            {
                ObjectListing.WriteEntry(json, entry);
            }

            await json.FlushAsync();
        }

        json.WriteEndArray();
        json.WriteNumber("count", totals.Objects);
        json.WriteNumber("totalSize", totals.Bytes);
        json.WriteNumber("requests", listing.RequestCount);
        json.WriteEndObject();
    });

    private sealed class Totals
    {
        internal long Objects { get; private set; }

        internal long Bytes { get; private set; }

        internal void Add(IReadOnlyList<ObjectEntry> page)
        {
            Objects += page.Count;
            Bytes += page.Sum(static entry => entry.Size);
        }
    }
}
