using System.Globalization;
using System.Text.Json;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Output;

/// <summary>Writes the output of listpart: one row for each part.</summary>
internal static class PartListing
{
    private static readonly string Heading = $"{"PartNumber",-10} {"ETag",-34} {"Size",-20} {"LastModifyTime",-32}";

    internal static Task ShowAsync(Session session, IAsyncEnumerable<UploadedPart> parts) =>
        session.Json
            ? JsonOutput.WriteArrayAsync(session.Terminal, parts, WriteMembers)
            : Table.WriteAsync(session.Out, Heading, parts, Row);

    private static string Row(UploadedPart part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.PartNumber,-10} {part.ETag,-34} {part.Size,-20} {Time(part),-32}");

    private static void WriteMembers(Utf8JsonWriter json, UploadedPart part)
    {
        json.WriteNumber("partNumber", part.PartNumber);
        json.WriteString("etag", part.ETag);
        json.WriteNumber("size", part.Size);
        json.WriteString("lastModified", Time(part));
    }

    // In the format that OSS uses.
    private static string Time(UploadedPart part) =>
        part.LastModified == default ? "" : part.LastModified.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
