using System.Globalization;
using System.Text.Json;
using OssGen.Osscmd.Sessions;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Output;

/// <summary>Writes the output of ls, and formats the rows and JSON entries of listallobject.</summary>
internal static class ObjectListing
{
    internal static async Task ShowPageAsync(Session session, string bucket, ListObjectsResult page)
    {
        if (session.Json)
        {
            WriteJson(session.Terminal, page);
            return;
        }

        // No output when there are no objects, as the manual specifies (step 6 of section 3.2.2).
        if (page.CommonPrefixes.Count == 0 && page.Contents.Count == 0)
        {
            return;
        }

        await session.Out.WriteLineAsync("prefix list is: ");
        foreach (var prefix in page.CommonPrefixes)
        {
            await session.Out.WriteLineAsync(prefix.Prefix);
        }

        await session.Out.WriteLineAsync("object list is: ");
        foreach (var entry in page.Contents)
        {
            await session.Out.WriteLineAsync(Row(bucket, entry));
        }

        await session.Out.WriteLineAsync();
        await session.Out.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"prefix list number is: {page.CommonPrefixes.Count} "));
        await session.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"object list number is: {page.Contents.Count} "));
    }

    internal static string Row(string bucket, ObjectEntry entry) =>
        $"{Columns.Time(entry.LastModified),16} {Columns.Size(entry.Size),6} oss://{bucket}/{entry.Key} ";

    internal static void WriteEntry(Utf8JsonWriter json, ObjectEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("key", entry.Key);
        json.WriteNumber("size", entry.Size);
        JsonOutput.WriteTime(json, "lastModified", entry.LastModified);
        json.WriteString("etag", entry.ETag);
        json.WriteString("type", entry.Type?.ToString());
        json.WriteString("storageClass", entry.StorageClass.ToString());
        json.WriteEndObject();
    }

    private static void WriteJson(Terminal terminal, ListObjectsResult page) => JsonOutput.Write(terminal, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("prefixes");
        foreach (var prefix in page.CommonPrefixes)
        {
            json.WriteStringValue(prefix.Prefix);
        }

        json.WriteEndArray();
        json.WriteStartArray("objects");
        foreach (var entry in page.Contents)
        {
            WriteEntry(json, entry);
        }

        json.WriteEndArray();
        json.WriteBoolean("isTruncated", page.IsTruncated);
        json.WriteString("nextMarker", page.NextMarker);
        json.WriteEndObject();
    });
}
