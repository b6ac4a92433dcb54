using System.Text.Json.Serialization;
using OssGen.Encryption;
using OssGen.Files;
using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Download;

/// <summary>How far a download into a file has come, as its checkpoint keeps it.</summary>
internal sealed record DownloadCheckpointState
{
    /// <summary>Host of the endpoint that serves the object.</summary>
    public required string Host { get; init; }

    public required string Bucket { get; init; }

    public required string Key { get; init; }

    /// <summary>The version that was asked for; null for the current one.</summary>
    public string? Version { get; init; }

    /// <summary>The range that was asked for; null for the whole object.</summary>
    public string? Range { get; init; }

    /// <summary>Full path of the file that the object becomes.</summary>
    public required string Target { get; init; }

    /// <summary>Name of the temporary file in the target's folder.</summary>
    public required string Temporary { get; init; }

    public required string ETag { get; init; }

    /// <summary>The version that was read; null in a bucket without versioning.</summary>
    public string? VersionId { get; init; }

    /// <summary>Bytes in the object.</summary>
    public required long Total { get; init; }

    /// <summary>Position in the object of the first byte wanted.</summary>
    public required long Start { get; init; }

    /// <summary>Bytes wanted.</summary>
    public required long Length { get; init; }

    /// <summary>CRC-64 of all bytes wanted; null when OSS doesn't return one.</summary>
    public ulong? Crc64 { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The key of the content, wrapped, where the temporary file holds it decrypted; null otherwise.</summary>
    public EncryptionEnvelope? Envelope { get; init; }

    public required long PartSize { get; init; }

    /// <summary>The parts that are in the temporary file.</summary>
    public required IReadOnlyList<DownloadedPart> Parts { get; init; }

    /// <summary>
    /// Whether the figures can be worked with; a file with a right checksum may still have been written by another program.
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
    internal PartPlan Plan => PartPlan.Exactly(Length, PartSize);

    [JsonIgnore]
    internal bool IsComplete => Parts.Select(static part => part.Index).Distinct().Count() == Plan.Count;

    /// <summary>The state of a download that begins.</summary>
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

/// <summary>A part that was written to the temporary file.</summary>
/// <param name="Index">Its index, from 0.</param>
/// <param name="Crc64">CRC-64 of its bytes.</param>
internal readonly record struct DownloadedPart(int Index, ulong Crc64);

/// <summary>How a <see cref="DownloadCheckpointState"/> becomes JSON and back, without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DownloadCheckpointState))]
internal sealed partial class DownloadCheckpointStateJson : JsonSerializerContext;
