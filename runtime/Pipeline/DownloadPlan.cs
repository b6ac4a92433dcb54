using System.Globalization;
using OssGen.Content;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>
/// The properties of a streamed body, taken from its first reply: its position in the object, its length, and the values required to verify
/// and resume it.
/// </summary>
internal readonly record struct DownloadPlan
{
    /// <summary>The position of the body's first byte in the object.</summary>
    internal long Start { get; private init; }

    /// <summary>The length of the body in bytes, or null if it is unknown until the stream ends.</summary>
    internal long? Length { get; private init; }

    /// <summary>The length of the object in bytes, or null if the reply doesn't specify it.</summary>
    internal long? Total { get; private init; }

    /// <summary>The ETag that is sent in If-Match when the body is resumed, or null if the body can't be resumed.</summary>
    internal string? ETag { get; private init; }

    /// <summary>The reason why the body can't be resumed, for error messages, or null if it can be resumed.</summary>
    internal string? NoResume { get; private init; }

    /// <summary>The CRC-64 of the object if the body is the entire object, or null if there is nothing to compare.</summary>
    internal ulong? Crc64 { get; private init; }

    internal static DownloadPlan Of(OssResponse response, HttpMethod method, bool isComputed, bool verify)
    {
        var headers = response.HeaderList;
        var isPartial = response.StatusCode == 206;
        var hasRange = ContentRange.TryParse(headers.Find(WireNames.ContentRange), out var range);
        var length = long.TryParse(
            headers.Find(WireNames.ContentLength), NumberStyles.None, CultureInfo.InvariantCulture, out var announced)
            ? announced
            : isPartial && hasRange && !isComputed ? range.Length
            : (long?)null;
        var eTag = headers.Find("ETag");
        // OSS compresses on request: such a body has no length, and its ETag and CRC-64 belong to the uncompressed object.
        var isTransformed = isComputed || (length is null && headers.Find(WireNames.ContentEncoding) is not null);
        var noResume = NoResumeReason(method, eTag, isTransformed, isPartial && !hasRange);
        return new DownloadPlan
        {
            Start = isPartial && hasRange ? range.Start : 0,
            Length = length,
            Total = isPartial ? range.Total : length,
            ETag = noResume is null ? eTag : null,
            NoResume = noResume,
            Crc64 = verify && response.StatusCode == 200 && !isTransformed ? SumOf(response) : null,
        };
    }

    /// <exception cref="OssResponseException">The header is malformed, which doesn't justify skipping the check.</exception>
    private static ulong? SumOf(OssResponse response)
    {
        var text = response.HeaderList.Find(WireNames.Crc64);
        return text is null ? null
            : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var crc) ? crc
            : throw new OssResponseException($"The reply's x-oss-hash-crc64ecma '{text}' is no CRC-64 (request id {response.RequestId}), "
                + "so that the body can't be verified.") { Response = response };
    }

    private static string? NoResumeReason(HttpMethod method, string? eTag, bool isTransformed, bool hasNoRange)
    {
        if (method != HttpMethod.Get)
        {
            return $"the method is {method}";
        }

        if (string.IsNullOrEmpty(eTag))
        {
            return "the reply has no ETag to hold on to";
        }

        if (isTransformed)
        {
            return "OSS computes it again for each request";
        }

        return hasNoRange ? "the reply has no Content-Range" : null;
    }
}
