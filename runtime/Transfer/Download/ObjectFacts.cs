using System.Text.Json.Serialization;
using OssGen.Content;
using OssGen.Encryption;
using OssGen.Text;
using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Download;

/// <summary>The properties of an object as stated in a reply, and the range of bytes to download.</summary>
internal sealed record ObjectFacts
{
    /// <summary>The position of the first byte to download within the object.</summary>
    public long Start { get; init; }

    /// <summary>The number of bytes to download; null when it is known only at the end.</summary>
    public long? Length { get; init; }

    /// <summary>The length of the object in bytes; null when the reply doesn't state it.</summary>
    public long? Total { get; init; }

    /// <summary>Whether parts can be requested separately; false when the first reply contains all bytes.</summary>
    public bool IsDivisible { get; init; }

    public string? ETag { get; init; }

    public string? VersionId { get; init; }

    /// <summary>The CRC-64 of all bytes to download; null when OSS doesn't return one.</summary>
    public ulong? Crc64 { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>
    /// The wrapped content key of an encrypted object; null when the object isn't encrypted or the download doesn't decrypt it.
    /// </summary>
    public EncryptionEnvelope? Envelope { get; init; }

    [JsonIgnore]
    public OssResponse Response { get; init; } = OssResponse.None;

    /// <summary>Determines whether OSS computes the content for each request. Such content can't be divided into parts.</summary>
    internal static bool IsComputed(GetObjectRequest request) =>
        request.Process is not null
        || request.AcceptEncoding is not null
        || request.ExtraQuery?.ContainsKey(WireNames.Process) == true
        || request.ExtraHeaders?.Keys.Any(static name => name.Equals(WireNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>Determines whether a partial reply has an ETag and the total length. A download in parts requires both.</summary>
    internal static bool CanDivide(GetObjectResult reply, out ContentRange range) =>
        ContentRange.TryParse(reply.ContentRange, out range) && range.Total is not null && !string.IsNullOrEmpty(reply.ETag);

    /// <summary>Reads the properties of the object from the first reply.</summary>
    /// <exception cref="OssResponseException">The reply holds other bytes than those requested.</exception>
    internal static ObjectFacts Of(GetObjectResult reply, RequestedRange wanted, long partSize, bool isComputed)
    {
        var facts = new ObjectFacts
        {
            ETag = reply.ETag,
            VersionId = reply.VersionId,
            LastModified = reply.LastModified,
            Response = reply.Response,
        };
        return reply.Response.StatusCode == 206
            ? facts.OfPart(reply, wanted, partSize, isComputed)
            : facts.OfWhole(reply, wanted, isComputed);
    }

    /// <summary>
    /// Returns the length in bytes of the first part, or of all bytes when there are no parts; null when the length is known only at the
    /// end.
    /// </summary>
    internal long? FirstLength(long partSize) => IsDivisible ? Math.Min(partSize, Length!.Value) : Length;

    /// <summary>Determines whether a reply with this object's ETag contains exactly the given range.</summary>
    internal bool Agrees(GetObjectResult reply, long start, long end) =>
        reply.Response.StatusCode == 206
        && ContentRange.TryParse(reply.ContentRange, out var range)
        && range.Start == start && range.End == end && range.Total == Total;

    private ObjectFacts OfPart(GetObjectResult reply, RequestedRange wanted, long partSize, bool isComputed)
    {
        if (isComputed || !CanDivide(reply, out var range))
        {
            return this with { Length = reply.ContentLength };
        }

        var total = range.Total!.Value;
        var (start, length) = wanted.In(total);
        var first = wanted.Suffix is null ? Math.Min(partSize, length) : length;
        if (range.Start != start || range.End != start + first - 1)
        {
            throw OtherBytes(reply, wanted.FirstPart(partSize));
        }

        var isWhole = length == total;
        return this with { Start = start, Length = length, Total = total, IsDivisible = true, Crc64 = isWhole ? reply.Crc64 : null };
    }

    private ObjectFacts OfWhole(GetObjectResult reply, RequestedRange wanted, bool isComputed)
    {
        var length = reply.ContentLength;
        if (!wanted.IsWhole && !isComputed && (length is null || wanted.In(length.Value) != (0, length.Value)))
        {
            throw OtherBytes(reply, wanted.FirstPart(long.MaxValue / 2));
        }

        // OSS compresses on request: such a body has no length, and its CRC-64 is that of the uncompressed object.
        var isTransformed = isComputed || (length is null && reply.ContentEncoding is not null);
        return this with { Length = length, Total = isTransformed ? null : length, Crc64 = isTransformed ? null : reply.Crc64 };
    }

    /// <summary>Creates the exception for a reply that holds other bytes than those of the requested range.</summary>
    internal static OssResponseException OtherBytes(GetObjectResult reply, string range) => new(
        $"The server was asked for the range '{range}' and answered with other bytes (status {reply.Response.StatusCode}, "
            + $"Content-Range '{reply.ContentRange}', request id {reply.Response.RequestId}).")
    {
        Response = reply.Response,
    };
}
