using System.Globalization;
using OssGen.Content;

namespace OssGen.Pipeline;

/// <summary>
/// What the first reply says about a body: its position in the object, how long it is, how it can be checked and resumed.
/// </summary>
internal sealed record DownloadPlan
{
    /// <summary>Position in the object of the body's first byte.</summary>
    internal long Start { get; private init; }

    /// <summary>Bytes in the body, or null when only its end tells.</summary>
    internal long? Length { get; private init; }

    /// <summary>Bytes in the object, or null when the reply doesn't tell.</summary>
    internal long? Total { get; private init; }

    /// <summary>What If-Match demands of a resumed body; null when it can't be resumed.</summary>
    internal string? ETag { get; private init; }

    /// <summary>Why it can't be resumed, for the error message.</summary>
    internal string? NoResume { get; private init; }

    /// <summary>CRC-64 of the whole object, where the body is that; null when there is nothing to compare.</summary>
    internal ulong? Crc64 { get; private init; }

    internal static DownloadPlan Of(OssResponse response, HttpMethod method, bool isProcessed, bool verify)
    {
        var headers = response.Headers;
        var isPartial = response.StatusCode == 206;
        var hasRange = ContentRange.TryParse(headers.GetValueOrDefault("Content-Range"), out var range);
        var length = long.TryParse(headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var announced) ? announced
            : isPartial && hasRange && !isProcessed ? range.Length
            : (long?)null;
        var eTag = headers.GetValueOrDefault("ETag");
        // OSS compresses on request: such a body has no length, and its ETag and CRC-64 are those of the uncompressed object.
        var isTransformed = isProcessed || (length is null && headers.ContainsKey("Content-Encoding"));
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

    /// <exception cref="OssResponseException">It is malformed, which is no reason to compare nothing.</exception>
    private static ulong? SumOf(OssResponse response)
    {
        var text = response.HeaderList.Find("x-oss-hash-crc64ecma");
        return text is null ? null
            : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var crc) ? crc
            : throw new OssResponseException($"The reply's x-oss-hash-crc64ecma '{text}' is no CRC-64 (request id {response.RequestId}), so that the body can't be verified.") { Response = response };
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
