using System.Text.Json.Serialization;
using OssGen.Encryption;
using OssGen.Files;
using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Download;

/// <summary>The progress of a download to a file, as recorded in its checkpoint.</summary>
internal sealed record DownloadCheckpointState
{
    /// <summary>The host of the endpoint that serves the object.</summary>
    public required string Host { get; init; }

    public required string Bucket { get; init; }

    public required string Key { get; init; }

    /// <summary>The ID of the requested version; null for the current version.</summary>
    public string? Version { get; init; }

    /// <summary>The Range header of the request; null for the whole object.</summary>
    public string? Range { get; init; }

    /// <summary>The full path of the target file.</summary>
    public required string Target { get; init; }

    /// <summary>The name of the temporary file in the target's folder.</summary>
    public required string Temporary { get; init; }

    public required string ETag { get; init; }

    /// <summary>The ID of the version that is downloaded; null in a bucket without versioning.</summary>
    public string? VersionId { get; init; }

    /// <summary>The length of the object in bytes.</summary>
    public required long Total { get; init; }

    /// <summary>The position of the first byte to download within the object.</summary>
    public required long Start { get; init; }

    /// <summary>The number of bytes to download.</summary>
    public required long Length { get; init; }

    /// <summary>The CRC-64 of all bytes to download; null when OSS doesn't return one.</summary>
    public ulong? Crc64 { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The wrapped content key when the temporary file holds decrypted content; null otherwise.</summary>
    public EncryptionEnvelope? Envelope { get; init; }

    public required long PartSize { get; init; }

    /// <summary>The parts that have been written to the temporary file.</summary>
    public required IReadOnlyList<DownloadedPart> Parts { get; init; }

    /// <summary>
    /// Whether the values are consistent. Another program may have written inconsistent values to a file with a valid checksum.
    /// </summary>
    [JsonIgnore]
    internal bool IsSound =>
        Start >= 0 && Length > 0 && PartSize > 0 && Start <= Total - Length && TemporaryName.Is(Temporary)
        && Length / PartSize < int.MaxValue && Parts.All(part => part.Index >= 0 && part.Index < Plan.Count);

    [JsonIgnore]
    internal ObjectFacts Facts => new()
    {
        Start = Start,
        Length = Length,
        Total = Total,
        IsDivisible = true,
        ETag = ETag,
        VersionId = VersionId,
        Crc64 = Crc64,
        LastModified = LastModified,
        Envelope = Envelope,
    };

    [JsonIgnore]
    internal PartPlan Plan => new PartPlan(Length, PartSize);

    [JsonIgnore]
    internal bool IsComplete => Parts.Select(static part => part.Index).Distinct().Count() == Plan.Count;

    /// <summary>Creates the state of a new download.</summary>
    internal static DownloadCheckpointState Of(
        string host, GetObjectRequest request, string target, string temporary, ObjectFacts facts, PartPlan plan) =>
        new()
    {
        Host = host,
        Bucket = request.Bucket,
        Key = request.Key,
        Version = request.VersionId,
        Range = request.Range,
        Target = target,
        Temporary = temporary,
        ETag = facts.ETag!,
        VersionId = facts.VersionId,
        Total = facts.Total!.Value,
        Start = facts.Start,
        Length = plan.Length,
        Crc64 = facts.Crc64,
        LastModified = facts.LastModified,
        Envelope = facts.Envelope,
        PartSize = plan.PartSize,
        Parts = [],
    };
}

/// <summary>A part that has been written to the temporary file.</summary>
/// <param name="Index">The zero-based index of the part.</param>
/// <param name="Crc64">The CRC-64 of the part's bytes.</param>
internal readonly record struct DownloadedPart(int Index, ulong Crc64);

/// <summary>The source-generated JSON metadata of <see cref="DownloadCheckpointState"/>, which avoids reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DownloadCheckpointState))]
internal sealed partial class DownloadCheckpointStateJson : JsonSerializerContext;
