using System.Text.Json.Serialization;
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

    /// <summary>
    /// The object and the range of it. The wrapped content key is that of the decrypted content in the temporary file.
    /// </summary>
    public required ObjectFacts Facts { get; init; }

    public required long PartSize { get; init; }

    /// <summary>The parts that have been written to the temporary file.</summary>
    public required IReadOnlyList<DownloadedPart> Parts { get; init; }

    /// <summary>
    /// Whether the values are consistent. Another program may have written inconsistent values to a file with a valid checksum.
    /// </summary>
    [JsonIgnore]
    internal bool IsSound =>
        Facts is { IsDivisible: true, ETag: not null, Start: >= 0 and var start, Length: > 0 and var length, Total: { } total }
        && start <= total - length && PartSize > 0 && length / PartSize < int.MaxValue
        && TemporaryName.Is(Temporary) && Parts.All(part => part.Index >= 0 && part.Index < Plan.Count);

    [JsonIgnore]
    internal PartPlan Plan => new PartPlan(Facts.Length!.Value, PartSize);

    [JsonIgnore]
    internal bool IsComplete => Parts.Select(static part => part.Index).Distinct().Count() == Plan.Count;
}

/// <summary>A part that has been written to the temporary file.</summary>
/// <param name="Index">The zero-based index of the part.</param>
/// <param name="Crc64">The CRC-64 of the part's bytes.</param>
internal readonly record struct DownloadedPart(int Index, ulong Crc64);

/// <summary>The source-generated JSON metadata of <see cref="DownloadCheckpointState"/>, which avoids reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DownloadCheckpointState))]
internal sealed partial class DownloadCheckpointStateJson : JsonSerializerContext;
