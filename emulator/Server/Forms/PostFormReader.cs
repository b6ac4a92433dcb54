using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Forms;

/// <summary>Reads a multipart/form-data upload up to its file. Fields after the file are ignored.</summary>
internal static class PostFormReader
{
    private const string FileField = "file";
    private const int MaximumName = 8 * 1024;
    private const int MaximumValue = 2 << 20;
    private const int MaximumFields = 8 << 20;

    // The reader searches for the boundary in a buffer of 4 KiB; RFC 2046 limits it to 70 characters.
    private const int MaximumBoundary = 1000;

    /// <summary>Determines from the Content-Type header whether the body of a request is a form.</summary>
    public static bool IsForm(OssServerRequest request) => ContentType(request) is not null;

    public static async Task<PostForm> ReadAsync(OssServerRequest request, CancellationToken cancellationToken)
    {
        var reader = new MultipartReader(Boundary(request), request.Body) { HeadersLengthLimit = 4 * MaximumName };
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var length = 0;
        while (await NextAsync(reader, cancellationToken) is { } section)
        {
            var disposition = Disposition(section);
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (IsFile(name))
            {
                return new PostForm(fields, new SectionStream(section.Body), section.ContentType, FileName(disposition), reader);
            }

            if (name.Length > MaximumName)
            {
                throw OssErrors.FieldItemTooLong();
            }

            var value = await ReadValueAsync(new SectionStream(section.Body), cancellationToken);
            length += name.Length + value.Length;
            if (length > MaximumFields)
            {
                throw OssErrors.PostFieldsTooLarge();
            }

            fields[name] = Encoding.UTF8.GetString(value);
        }

        throw OssErrors.MalformedPost();
    }

    /// <summary>Reads the remainder of a form after its file. Throws an exception if the remainder contains a second file.</summary>
    public static async Task FinishAsync(PostForm form, CancellationToken cancellationToken)
    {
        while (await NextAsync(form.Rest, cancellationToken) is { } section)
        {
            if (IsFile(HeaderUtilities.RemoveQuotes(Disposition(section).Name).ToString()))
            {
                throw OssErrors.SeveralFilesInPost();
            }
        }
    }

    /// <summary>Determines whether an exception was thrown because the form is malformed.</summary>
    public static bool IsMalformed(Exception failure) => failure is InvalidDataException or IOException and not BadHttpRequestException;

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (Exception e) when (IsMalformed(e))
        {
            throw OssErrors.MalformedPost();
        }
    }

    private static string Boundary(OssServerRequest request) =>
        HeaderUtilities.RemoveQuotes(ContentType(request)?.Boundary ?? default) is { Length: > 0 } boundary
            ? boundary.Length <= MaximumBoundary ? boundary.ToString() : throw OssErrors.MalformedPost()
            : throw OssErrors.NotMultipart();

    private static MediaTypeHeaderValue? ContentType(OssServerRequest request) =>
        MediaTypeHeaderValue.TryParse(request.Header("Content-Type"), out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? type
            : null;

    private static ContentDispositionHeaderValue Disposition(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && disposition.Name.HasValue
            ? disposition
            : throw OssErrors.MalformedPost();

    private static bool IsFile(string name) => name.Equals(FileField, StringComparison.OrdinalIgnoreCase);

    // Some browsers send the complete path.
    private static string FileName(ContentDispositionHeaderValue disposition)
    {
        var name = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName))
            .ToString();
        return name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    private static async Task<byte[]> ReadValueAsync(Stream body, CancellationToken cancellationToken)
    {
        using var value = new MemoryStream();
        var buffer = new byte[4096];
        while (await body.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            value.Write(buffer, 0, count);
            if (value.Length > MaximumValue)
            {
                throw OssErrors.FieldItemTooLong();
            }
        }

        return value.ToArray();
    }
}
