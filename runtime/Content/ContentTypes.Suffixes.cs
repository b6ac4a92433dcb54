namespace OssGen.Content;

/// <summary>
/// Determines the content types of objects. The table of file name extensions is built in, so that an object has the same content type
/// whatever machine uploads it.
/// </summary>
internal static partial class ContentTypes
{
    /// <summary>The content type of an object about which nothing is known.</summary>
    internal const string Default = "application/octet-stream";

    private const int LongestSuffix = 8;

    // In ordinal order, for a binary search, which needs no string for the extension.
    private static readonly (string Suffix, string Type)[] BySuffix =
    [
        (".7z", "application/x-7z-compressed"),
        (".aac", "audio/aac"),
        (".apk", "application/vnd.android.package-archive"),
        (".avi", "video/x-msvideo"),
        (".avif", "image/avif"),
        (".bmp", "image/bmp"),
        (".br", "application/x-brotli"),
        (".bz2", "application/x-bzip2"),
        (".css", "text/css"),
        (".csv", "text/csv"),
        (".doc", "application/msword"),
        (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (".eot", "application/vnd.ms-fontobject"),
        (".epub", "application/epub+zip"),
        (".flac", "audio/flac"),
        (".flv", "video/x-flv"),
        (".gif", "image/gif"),
        (".gz", "application/gzip"),
        (".heic", "image/heic"),
        (".htm", "text/html"),
        (".html", "text/html"),
        (".ico", "image/x-icon"),
        (".ics", "text/calendar"),
        (".jar", "application/java-archive"),
        (".jpe", "image/jpeg"),
        (".jpeg", "image/jpeg"),
        (".jpg", "image/jpeg"),
        (".js", "text/javascript"),
        (".json", "application/json"),
        (".jsonl", "application/jsonl"),
        (".log", "text/plain"),
        (".m3u8", "application/vnd.apple.mpegurl"),
        (".m4a", "audio/mp4"),
        (".m4v", "video/x-m4v"),
        (".md", "text/markdown"),
        (".mjs", "text/javascript"),
        (".mkv", "video/x-matroska"),
        (".mov", "video/quicktime"),
        (".mp3", "audio/mpeg"),
        (".mp4", "video/mp4"),
        (".mpeg", "video/mpeg"),
        (".mpg", "video/mpeg"),
        (".odt", "application/vnd.oasis.opendocument.text"),
        (".oga", "audio/ogg"),
        (".ogg", "audio/ogg"),
        (".ogv", "video/ogg"),
        (".otf", "font/otf"),
        (".parquet", "application/vnd.apache.parquet"),
        (".pdf", "application/pdf"),
        (".png", "image/png"),
        (".ppt", "application/vnd.ms-powerpoint"),
        (".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        (".rar", "application/vnd.rar"),
        (".rtf", "application/rtf"),
        (".svg", "image/svg+xml"),
        (".tar", "application/x-tar"),
        (".tgz", "application/gzip"),
        (".tif", "image/tiff"),
        (".tiff", "image/tiff"),
        (".ts", "video/mp2t"),
        (".ttf", "font/ttf"),
        (".txt", "text/plain"),
        (".wasm", "application/wasm"),
        (".wav", "audio/wav"),
        (".weba", "audio/webm"),
        (".webm", "video/webm"),
        (".webp", "image/webp"),
        (".wma", "audio/x-ms-wma"),
        (".wmv", "video/x-ms-wmv"),
        (".woff", "font/woff"),
        (".woff2", "font/woff2"),
        (".xhtml", "application/xhtml+xml"),
        (".xls", "application/vnd.ms-excel"),
        (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (".xml", "application/xml"),
        (".xz", "application/x-xz"),
        (".yaml", "application/yaml"),
        (".yml", "application/yaml"),
        (".zip", "application/zip"),
        (".zst", "application/zstd"),
    ];

    /// <summary>Returns the content type for the extension of a key, file name or path, or null if the extension is unknown.</summary>
    internal static string? OfName(string name)
    {
        var dot = name.AsSpan().LastIndexOfAny('.', '/', '\\');
        return dot >= 0 && name[dot] == '.' ? OfSuffix(name.AsSpan(dot)) : null;
    }

    private static string? OfSuffix(ReadOnlySpan<char> suffix)
    {
        Span<char> lower = stackalloc char[LongestSuffix];
        if (suffix.Length > lower.Length)
        {
            return null;
        }

        lower = lower[..suffix.ToLowerInvariant(lower)];
        var (low, high) = (0, BySuffix.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = lower.SequenceCompareTo(BySuffix[middle].Suffix);
            if (order == 0)
            {
                return BySuffix[middle].Type;
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }
}
