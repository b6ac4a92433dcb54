using System.Globalization;

namespace OssGen.Transfer.Multipart;

/// <summary>
/// Tells from what HeadObject says of an object whether a multipart upload made it. An object of equal bytes, metadata and number of parts that somebody else stored since the upload began
/// can't be told from it.
/// </summary>
internal static class OwnObject
{
    /// <summary>Whether it did.</summary>
    /// <param name="head">The object.</param>
    /// <param name="target">What the upload makes.</param>
    /// <param name="begun">When the upload began, by the server's clock; null for one that was begun elsewhere, whose metadata isn't known either.</param>
    /// <param name="length">Bytes that the object must have.</param>
    /// <param name="parts">Parts it was made of; null when that isn't known.</param>
    /// <param name="crc64">CRC-64 that the object must have; null when it isn't known.</param>
    /// <param name="mustCompare">Whether an object whose CRC-64 can't be compared is refused.</param>
    internal static bool Is(HeadObjectResult head, MultipartTarget target, DateTimeOffset? begun, long length, int? parts, ulong? crc64, bool mustCompare)
    {
        var isCompared = head.Crc64 is not null && crc64 is not null;
        return head.ContentLength == length
            && (isCompared ? head.Crc64 == crc64 : !mustCompare && begun is not null)
            && !IsOlder(head, begun)
            && (head.ObjectType is null || head.ObjectType == ObjectType.Multipart)
            && (parts is null || CountIn(head.ETag) is null || CountIn(head.ETag) == parts)
            && (begun is null || HasMetadata(head, target.Initiate.Metadata));
    }

    // Times of objects have whole seconds.
    private static bool IsOlder(HeadObjectResult head, DateTimeOffset? begun) =>
        begun is { } start && head.LastModified is { } modified && modified < start.AddTicks(-(start.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>The number of parts behind the dash of an ETag; null in one without.</summary>
    private static int? CountIn(string? eTag)
    {
        var text = eTag.AsSpan().Trim('"');
        return int.TryParse(text[(text.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && text.Contains('-') ? count : null;
    }

    private static bool HasMetadata(HeadObjectResult head, IReadOnlyDictionary<string, string>? wanted) =>
        head.Metadata.Count == (wanted?.Count ?? 0)
        && (wanted is null || wanted.All(pair => head.Metadata.TryGetValue(pair.Key.ToLowerInvariant(), out var found) && found.Trim() == pair.Value.Trim()));
}
