using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Sessions;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Output;

/// <summary>Reports the object that a command such as put or copy has stored: its URL, path and ETag.</summary>
internal static class ObjectReport
{
    internal static async Task ShowAsync(
        Session session, OssPath path, OssTransferResult result, CancellationToken cancellationToken, string? uploadId = null)
    {
        var url = await UrlOfAsync(session, path, cancellationToken);
        if (session.Json)
        {
            WriteJson(session.Terminal, path, url, result, uploadId);
            return;
        }

        await session.Out.WriteLineAsync($"Object URL is: {url}");
        await session.Out.WriteLineAsync($"Object abstract path is: {path}");
        await session.Out.WriteLineAsync($"ETag is {result.ETag} ");
    }

    // The URL to which the client sends requests for the object, with the key unescaped, as the 2013 tool prints it.
    private static async Task<string> UrlOfAsync(Session session, OssPath path, CancellationToken cancellationToken)
    {
        var signed = await session.Client.PresignAsync(
            new HeadObjectRequest { Bucket = path.Bucket, Key = path.Key }, TimeSpan.FromMinutes(1), cancellationToken);
        var place = new Uri(signed.Url).GetLeftPart(UriPartial.Authority);
        var isInHost = place.Contains($"//{path.Bucket}.", StringComparison.Ordinal);
        return isInHost ? $"{place}/{path.Key}" : $"{place}/{path.Bucket}/{path.Key}";
    }

    private static void WriteJson(Terminal terminal, OssPath path, string url, OssTransferResult result, string? uploadId) =>
        JsonOutput.Write(terminal, json =>
    {
        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteString("bucket", path.Bucket);
        json.WriteString("key", path.Key);
        json.WriteString("etag", result.ETag);
        json.WriteNumber("size", result.Length);
        if (result.Crc64 is { } crc)
        {
            // As a string, because JavaScript numbers cannot represent it exactly.
            json.WriteString("crc64", FormattableString.Invariant($"{crc}"));
        }

        json.WriteString("versionId", result.VersionId);
        if (uploadId is not null)
        {
            json.WriteString("uploadId", uploadId);
            json.WriteNumber("parts", result.Parts);
            json.WriteNumber("resumedParts", result.ResumedParts);
        }

        json.WriteEndObject();
    });
}
