namespace OssGen.Tool.Inference;

/// <summary>The value of a header with the source of a copy: <c>/bucket/key?versionId=id</c>.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The unescaped key.</param>
/// <param name="VersionId">The version; null for none.</param>
internal sealed record CopySourceText(string Bucket, string Key, string? VersionId)
{
    private const string Version = "?versionId=";

    /// <summary>Returns the source, or null when the text is none.</summary>
    internal static CopySourceText? Parse(string text)
    {
        var mark = text.IndexOf(Version, StringComparison.Ordinal);
        var parts = (mark < 0 ? text : text[..mark]).TrimStart('/').Split('/', 2);
        return parts is [{ Length: > 0 } bucket, { Length: > 0 } key]
            ? new CopySourceText(bucket, Uri.UnescapeDataString(key), mark < 0 ? null : text[(mark + Version.Length)..])
            : null;
    }
}
