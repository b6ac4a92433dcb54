using System.Runtime.CompilerServices;

namespace OssGen.Samples.WebApi.Files;

/// <summary>The files of the bucket, streamed through the app: no file is ever held in memory or on disk.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/files");
        files.MapGet("", ListAsync);
        files.MapPut("/{**key}", PutAsync).AddEndpointFilter(FileKeys.RefuseInvalidAsync);
        files.MapGet("/{**key}", FileDownload.SendAsync).AddEndpointFilter(FileKeys.RefuseInvalidAsync);
        files.MapDelete("/{**key}", DeleteAsync).AddEndpointFilter(FileKeys.RefuseInvalidAsync);
    }

    private static async IAsyncEnumerable<StoredFile> ListAsync(
        string? prefix, OssClient client, FileStoreOptions files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { Bucket = files.Bucket, Prefix = prefix };
        await foreach (var entry in client.ListObjectsV2(request, cancellationToken))
        {
            yield return new(entry.Key, entry.Size, entry.ETag);
        }
    }

    // A small file is one PutObject; a large one is uploaded in parts while it arrives. If the caller disconnects, nothing is stored.
    private static async Task<IResult> PutAsync(
        string key, HttpRequest request, OssTransfer transfer, FileStoreOptions files, CancellationToken cancellationToken)
    {
        var stored = await transfer.UploadAsync(
            new PutObjectRequest
            {
                Bucket = files.Bucket,
                Key = key,
                Content = OssContent.FromStream(request.Body, request.ContentLength),
                ContentType = request.ContentType,
            },
            cancellationToken: cancellationToken);
        return Results.Created(FileKeys.AddressOf(key), new StoredFile(key, stored.Length, stored.ETag));
    }

    private static async Task<IResult> DeleteAsync(
        string key, OssClient client, FileStoreOptions files, CancellationToken cancellationToken)
    {
        await client.DeleteObjectAsync(files.Bucket, key, cancellationToken);
        return Results.NoContent();
    }
}
