namespace OssGen.Content;

// The emulator shares the table of extensions, and knows no contents.
internal static partial class ContentTypes
{
    /// <summary>
    /// Returns the content type of an object: that of its content if the caller specified one; else that of the key's extension; else that
    /// of the file's name.
    /// </summary>
    /// <param name="content">The content; null if it isn't known yet, as at the beginning of a multipart upload.</param>
    /// <param name="key">The key of the object; null for none.</param>
    internal static string Of(OssContent? content, string? key) =>
        content is { ContentType: { } given, IsContentTypeGuessed: false }
            ? given
            : (key is null ? null : OfName(key)) ?? content?.ContentType ?? Default;
}
