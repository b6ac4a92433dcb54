using OssGen.Content;
using OssGen.Text;

namespace OssGen.Transfer.Multipart;

/// <summary>The Content-Type of the object that a transfer stores.</summary>
internal static class UploadContentType
{
    /// <summary>Returns the content type to set in a request, or null if the request's extra headers contain one.</summary>
    internal static string? Of(PutObjectRequest request) =>
        request.ContentType
        ?? (request.ExtraHeaders?.Keys.Contains(WireNames.ContentType, StringComparer.OrdinalIgnoreCase) == true
            ? null
            : ContentTypes.Of(request.Content, request.Key));
}
