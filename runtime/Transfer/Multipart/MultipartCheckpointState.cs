using System.Text.Json.Serialization;
using OssGen.Encryption;

namespace OssGen.Transfer.Multipart;

/// <summary>What a later run must know to resume a multipart upload. Which parts are done isn't in it: OSS knows.</summary>
internal sealed record MultipartCheckpointState
{
    public required string Endpoint { get; init; }

    public required string Bucket { get; init; }

    public required string Key { get; init; }

    public required string UploadId { get; init; }

    /// <summary>When the upload was begun, by the server's clock.</summary>
    public DateTimeOffset? Begun { get; init; }

    /// <summary>Bytes in each part; in the first ones, where they grow.</summary>
    public required long PartSize { get; init; }

    /// <summary>A hash of the object's headers and metadata.</summary>
    public required string Headers { get; init; }

    public required SourceIdentity Source { get; init; }

    /// <summary>The key of the content, wrapped; null where it isn't encrypted.</summary>
    public EncryptionEnvelope? Envelope { get; init; }

    /// <summary>Refuses a file that belongs to another transfer.</summary>
    /// <param name="path">The file, for the message.</param>
    /// <param name="wanted">What the present transfer would write.</param>
    /// <exception cref="OssCheckpointException">It does.</exception>
    internal void RequireSameTransfer(string path, MultipartCheckpointState wanted)
    {
        if ((Bucket, Key) != (wanted.Bucket, wanted.Key))
        {
            throw OssCheckpointException.OtherTransfer(
                path, $"its target is '{Key}' in bucket '{Bucket}', this one's is '{wanted.Key}' in '{wanted.Bucket}'");
        }

        if (!Endpoint.Equals(wanted.Endpoint, StringComparison.OrdinalIgnoreCase))
        {
            throw OssCheckpointException.OtherTransfer(path, $"it was made at the endpoint {Endpoint}, this one goes to {wanted.Endpoint}");
        }

        if (Source.ForeignTo(wanted.Source) is { } difference)
        {
            throw OssCheckpointException.OtherTransfer(path, difference);
        }
    }

    /// <summary>Why this can't be gone on from although it belongs to the same transfer; null when it can.</summary>
    internal string? RestartReason(MultipartCheckpointState wanted) => Source.ChangeTo(wanted.Source)
        ?? (Headers == wanted.Headers ? null : "the object's headers or metadata are to be others than when the upload began");
}

/// <summary>Reads and writes the state without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MultipartCheckpointState))]
internal sealed partial class MultipartCheckpointStateJson : JsonSerializerContext;
