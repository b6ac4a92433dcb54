namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Decides whether OSS compresses the content of an object for a client that accepts gzip.</summary>
internal static class CompressedReplies
{
    private const int MinimumSize = 1024;

    private static readonly string[] Types =
    [
        "text/cache-manifest", "text/xml", "text/plain", "text/css", "application/javascript", "application/x-javascript",
        "application/rss+xml", "application/json", "text/json",
    ];

    /// <summary>Determines whether a content is compressed.</summary>
    /// <param name="accepted">The request's header Accept-Encoding; null for none.</param>
    /// <param name="type">The type of the content.</param>
    /// <param name="encoding">The encoding that the content already has; null for none.</param>
    /// <param name="size">The size of the content in bytes.</param>
    public static bool Compress(string? accepted, string? type, string? encoding, long size) =>
        size >= MinimumSize && encoding is null && AcceptsGzip(accepted ?? "")
        && Types.Contains((type ?? "").Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);

    private static bool AcceptsGzip(string accepted) => accepted.Split(',')
        .Select(item => item.Split(';', StringSplitOptions.TrimEntries))
        .Any(item => item[0].Equals("gzip", StringComparison.OrdinalIgnoreCase) && !item.Skip(1).Any(IsZero));

    private static bool IsZero(string parameter) => parameter.Replace(" ", "", StringComparison.Ordinal) is "q=0" or "q=0.0" or "q=0.00";
}
