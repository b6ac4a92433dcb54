using System.Globalization;

namespace OssGen.Osscmd;

/// <summary>The rows of listpart.</summary>
internal static class PartListing
{
    internal static async Task ShowAsync(Session session, IAsyncEnumerable<UploadedPart> parts)
    {
        if (session.Json)
        {
            await ShowJsonAsync(session.Terminal, parts);
            return;
        }

        // The heading comes with the first page: a refused call prints nothing.
        var isHeaded = false;
        await foreach (var part in parts)
        {
            await HeadAsync(session.Out, isHeaded);
            isHeaded = true;
            await session.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{part.PartNumber,-10} {part.ETag,-34} {part.Size,-20} {Time(part),-32}"));
        }

        await HeadAsync(session.Out, isHeaded);
    }

    private static async Task HeadAsync(TextWriter output, bool isHeaded)
    {
        if (!isHeaded)
        {
            await output.WriteLineAsync($"{"PartNumber",-10} {"ETag",-34} {"Size",-20} {"LastModifyTime",-32}");
        }
    }

    private static async Task ShowJsonAsync(Terminal terminal, IAsyncEnumerable<UploadedPart> parts)
    {
        var all = await parts.ToListAsync();
        JsonOutput.Write(terminal, json =>
        {
            json.WriteStartArray();
            foreach (var part in all)
            {
                json.WriteStartObject();
                json.WriteNumber("partNumber", part.PartNumber ?? 0);
                json.WriteString("etag", part.ETag);
                json.WriteNumber("size", part.Size ?? 0);
                json.WriteString("lastModified", Time(part));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    // As OSS writes it.
    private static string Time(UploadedPart part) => part.LastModified?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) ?? "";
}
