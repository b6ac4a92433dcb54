using System.Text.Json;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Output;

/// <summary>Writes the output of listparts: one row for each unfinished multipart upload of a bucket.</summary>
internal static class UploadListing
{
    private static readonly string Heading = $"{"UploadId",20} {"Path",20} {"InitTime",20}";

    internal static Task ShowAsync(Session session, string bucket, IAsyncEnumerable<MultipartUpload> uploads) => session.Json
        ? JsonOutput.WriteArrayAsync(session.Terminal, uploads, WriteMembers)
        : Table.WriteAsync(
            session.Out,
            Heading,
            uploads,
            upload => $"{upload.UploadId} oss://{bucket}/{upload.Key} {Columns.Time(upload.Initiated),20} GMT");

    private static void WriteMembers(Utf8JsonWriter json, MultipartUpload upload)
    {
        json.WriteString("uploadId", upload.UploadId);
        json.WriteString("key", upload.Key);
        JsonOutput.WriteTime(json, "initiated", upload.Initiated);
    }
}
