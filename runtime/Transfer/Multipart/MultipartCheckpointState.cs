using System.Text.Json.Serialization;
using OssGen.Encryption;

namespace OssGen.Transfer.Multipart;

/// <summary>
/// The information that a later run needs to resume a multipart upload. The finished parts aren't included, because OSS lists them.
/// </summary>
internal sealed record MultipartCheckpointState
{
    public required string Endpoint { get; init; }

    public required string Bucket { get; init; }

    public required string Key { get; init; }

    public required string UploadId { get; init; }

    /// <summary>The time when the upload began, according to the server's clock.</summary>
    public DateTimeOffset? Begun { get; init; }

    /// <summary>The size of a part in bytes. When part sizes grow, this is the size of the first parts.</summary>
    public required long PartSize { get; init; }

    /// <summary>
    /// A hash of the object's headers and metadata. It shows whether a later run specifies different headers or metadata.
    /// </summary>
    public required string Headers { get; init; }

    public required SourceIdentity Source { get; init; }

    /// <summary>The wrapped content key; null when the content isn't encrypted.</summary>
    public EncryptionEnvelope? Envelope { get; init; }

    /// <summary>Throws when the checkpoint file belongs to another transfer.</summary>
    /// <param name="path">The path of the file, for the message.</param>
    /// <param name="wanted">The state that the present transfer would write.</param>
    /// <exception cref="OssCheckpointException">The file belongs to another transfer.</exception>
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

    /// <summary>
    /// Returns the reason why this state can't be resumed although it belongs to the same transfer; null when it can be resumed.
    /// </summary>
    internal string? RestartReason(MultipartCheckpointState wanted) => Source.ChangeTo(wanted.Source)
        ?? (Headers == wanted.Headers ? null : "the object's headers or metadata are to be others than when the upload began");
}

/// <summary>The source-generated JSON metadata of <see cref="MultipartCheckpointState"/>, which avoids reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MultipartCheckpointState))]
internal sealed partial class MultipartCheckpointStateJson : JsonSerializerContext;
