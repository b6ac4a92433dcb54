using Microsoft.Net.Http.Headers;
using OssGen.Samples.WebApi.Files;

namespace OssGen.Samples.WebApi.Uploads;

/// <summary>
/// Lets pages upload directly to the bucket: the app signs what a page may do, and the content doesn't pass through the app.
/// </summary>
internal static class UploadEndpoints
{
    public static void MapUploads(this IEndpointRouteBuilder app)
    {
        app.MapPost("/uploads", SignPutAsync);
        app.MapGet("/uploads/form", SignFormAsync);
    }

    // The app decides about the key and the type; the page can't change them, because they are signed.
    private static async Task<IResult> SignPutAsync(
        UploadQuestion question, OssClient client, FileStoreOptions files, CancellationToken cancellationToken)
    {
        var key = FileStoreOptions.Inbox + question.Name;
        if (string.IsNullOrEmpty(question.Name) || !FileKeys.IsValid(key))
        {
            return FileKeys.Refused();
        }

        var upload = await client.PresignAsync(
            new PutObjectRequest
            {
                Bucket = files.Bucket,
                Key = key,
                Content = OssContent.Empty,
                ContentType = MediaTypeHeaderValue.TryParse(question.Type, out _) ? question.Type : "application/octet-stream",
            },
            files.UploadLifetime,
            cancellationToken);
        return Results.Ok(new SignedUpload(key, upload.Url, upload.Method.Method, upload.Headers, upload.Expires));
    }

    // The browser replaces nothing in the fields: OSS replaces ${filename} by the name of the file that the user picks.
    private static async Task<IResult> SignFormAsync(
        HttpRequest request, OssClient client, FileStoreOptions files, TimeProvider time, CancellationToken cancellationToken)
    {
        var page = $"{request.Scheme}://{request.Host}/";
        var form = await client.PresignPostAsync(
            new OssPostPolicy(time.GetUtcNow() + files.UploadLifetime)
                .RequireBucket(files.Bucket)
                .RequireStartsWith("key", FileStoreOptions.Inbox)
                .RequireEqual("success_action_redirect", page)
                .RequireContentLength(1, files.LargestFormFile),
            cancellationToken);
        return Results.Ok(new SignedForm(
            form.Url!,
            [
                .. form.Fields.Select(field => new FormField(field.Key, field.Value)),
                new("key", FileStoreOptions.Inbox + "${filename}"),
                new("success_action_redirect", page),
            ]));
    }
}
