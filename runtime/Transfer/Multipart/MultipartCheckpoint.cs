using System.Text.Json;
using OssGen.Encryption;
using OssGen.Text;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>What a later run must know to go on with a multipart upload. Which parts are done isn't in it: OSS knows.</summary>
internal sealed record MultipartCheckpoint
{
    public required string Endpoint { get; init; }

    public required string Bucket { get; init; }

    public required string Key { get; init; }

    public required string UploadId { get; init; }

    /// <summary>When the upload was begun, by the server's clock.</summary>
    public DateTimeOffset? Begun { get; init; }

    /// <summary>Bytes in each part; in the first ones, where they grow.</summary>
    public required long PartSize { get; init; }

    /// <summary>What the object is like beside its content, hashed.</summary>
    public required string Headers { get; init; }

    public required SourceIdentity Source { get; init; }

    /// <summary>The key of the content, wrapped; null where it isn't encrypted.</summary>
    public EncryptionEnvelope? Envelope { get; init; }

    /// <summary>Reads a file; null when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What kind of transfer it must belong to.</param>
    /// <exception cref="OssCheckpointException">It is no checkpoint of the kind, or damaged.</exception>
    internal static MultipartCheckpoint? Read(string path, string kind)
    {
        if (CheckpointFile.Read(path, kind) is not { } json)
        {
            return null;
        }

        if (!OssJsonText.IsSound(json.Span))
        {
            throw OssCheckpointException.Foreign(path);
        }

        try
        {
            return JsonSerializer.Deserialize(json.Span, MultipartCheckpointJson.Default.MultipartCheckpoint) ?? throw OssCheckpointException.Foreign(path);
        }
        catch (JsonException)
        {
            throw OssCheckpointException.Foreign(path);
        }
    }

    internal void Write(string path, string kind, Action<TransferStep>? reached, string? temporaryName = null) =>
        CheckpointFile.Write(path, kind, JsonSerializer.SerializeToUtf8Bytes(this, MultipartCheckpointJson.Default.MultipartCheckpoint), reached, temporaryName);

    /// <summary>Refuses a file that belongs to another transfer.</summary>
    /// <param name="path">The file, for the message.</param>
    /// <param name="wanted">What the present transfer would write.</param>
    /// <exception cref="OssCheckpointException">It does.</exception>
    internal void RequireSameTransfer(string path, MultipartCheckpoint wanted)
    {
        if ((Bucket, Key) != (wanted.Bucket, wanted.Key))
        {
            throw OssCheckpointException.OtherTransfer(path, $"its target is '{Key}' in bucket '{Bucket}', this one's is '{wanted.Key}' in '{wanted.Bucket}'");
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
    internal string? RestartReason(MultipartCheckpoint wanted) => Source.ChangeTo(wanted.Source)
        ?? (Headers == wanted.Headers ? null : "the object's headers or metadata are to be others than when the upload began");
}
