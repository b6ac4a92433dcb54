using OssGen.Encryption;
using OssGen.Pipeline;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>The checkpoint of one multipart upload. It finds the state to resume from, and keeps the checkpoint file up to date.</summary>
/// <param name="context">The transfer.</param>
/// <param name="file">The checkpoint file.</param>
/// <param name="requests">The upload's requests.</param>
/// <param name="source">The source of the upload's bytes.</param>
/// <param name="envelope">The wrapped key of encrypted content, with which a later run continues; null when nothing is encrypted.</param>
internal sealed class MultipartCheckpoint(
    TransferContext context, CheckpointLock file, MultipartRequests requests, SourceIdentity source, EncryptionEnvelope? envelope)
{
    private const string UploadKind = "upload";

    private string Kind => source.Kind == SourceIdentity.Object ? "copy" : UploadKind;

    /// <summary>Reads the state of an upload that an earlier run recorded; returns null when there is none.</summary>
    /// <exception cref="OssCheckpointException">The file is damaged, isn't a checkpoint, or is a checkpoint of another kind.</exception>
    internal static MultipartCheckpointState? ReadUpload(string path) =>
        CheckpointFile.Read(path, UploadKind, MultipartCheckpointStateJson.Default.MultipartCheckpointState);

    /// <summary>
    /// Finds the state that an earlier run left: an upload that can be resumed, or an object that is already stored. In all other cases,
    /// any checkpoint is deleted, and the upload that it records is aborted if it still exists.
    /// </summary>
    /// <param name="crcOfSource">
    /// Returns the CRC-64 of the whole source, or null when it can't be determined. Called only when the result matters.
    /// </param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="OssCheckpointException">The file is damaged or belongs to another transfer; nothing was sent.</exception>
    internal async ValueTask<ResumeState> FindAsync(
        Func<CancellationToken, ValueTask<ulong?>> crcOfSource, CancellationToken cancellationToken)
    {
        if (file.Read(Kind, MultipartCheckpointStateJson.Default.MultipartCheckpointState) is not { } found)
        {
            return default;
        }

        var upload = new MultipartSession(context, requests, found.UploadId, found.Begun) { PartSize = found.PartSize, Checkpoint = this };
        var wanted = Describe(upload);
        found.RequireSameTransfer(file.Path, wanted);
        if (found.RestartReason(wanted) is { } reason)
        {
            await upload.AbortAsync().ConfigureAwait(false);
            return StartOver(reason);
        }

        try
        {
            await upload.FindPartsAsync(cancellationToken).ConfigureAwait(false);
            return new ResumeState(upload);
        }
        catch (OssServiceException error) when (error.Code == OssErrorCode.NoSuchUpload)
        {
            return await FindStoredAsync(found.Begun, crcOfSource, cancellationToken).ConfigureAwait(false) is { } stored
                ? new ResumeState(Stored: stored)
                : StartOver("OSS doesn't have the upload any more: it was aborted, or its time was up");
        }
    }

    /// <summary>Writes the initial state of an upload that has just begun.</summary>
    internal void Write(MultipartSession upload) =>
        file.Write(Kind, Describe(upload), MultipartCheckpointStateJson.Default.MultipartCheckpointState);

    internal void Delete() => file.Delete();

    /// <summary>
    /// Returns the stored object if an earlier run completed the upload but ended before it could delete the checkpoint, and deletes the
    /// checkpoint. Returns null otherwise.
    /// </summary>
    private async ValueTask<OssTransferResult?> FindStoredAsync(
        DateTimeOffset? begun, Func<CancellationToken, ValueTask<ulong?>> crcOfSource, CancellationToken cancellationToken)
    {
        HeadObjectResult head;
        try
        {
            head = await context.Client.HeadObjectAsync(requests.Head(), cancellationToken).ConfigureAwait(false);
        }
        catch (OssServiceException error) when (error.StatusCode is 403 or 404)
        {
            return null;
        }

        if (source.Length is not { } length || head.Crc64 is null
            || !UploadCompletion.MayHaveMade(head, requests.Initiate.Metadata, begun, length)
            || await crcOfSource(cancellationToken).ConfigureAwait(false) != head.Crc64)
        {
            return null;
        }

        Delete();
        context.Progress.AddResumed(length);
        return UploadCompletion.ResultOf(head) with { Length = length, Parts = 1, ResumedParts = 1 };
    }

    private ResumeState StartOver(string reason)
    {
        Delete();
        Log.StartsOver(context.Logger, requests.Bucket, reason);
        return new ResumeState(RestartReason: reason);
    }

    private MultipartCheckpointState Describe(MultipartSession upload) => new()
    {
        Endpoint = context.Host,
        Bucket = requests.Bucket,
        Key = requests.Key,
        UploadId = upload.Id,
        Begun = upload.Begun,
        PartSize = upload.PartSize,
        Headers = requests.HashHeaders(),
        Source = source,
        Envelope = envelope,
    };
}

/// <summary>
/// The state from which an upload starts: a new upload, an upload to resume, or an object that an earlier run has already stored.
/// </summary>
/// <param name="Upload">The upload to resume; null for none.</param>
/// <param name="RestartReason">Why the checkpoint was discarded; null when it wasn't.</param>
/// <param name="Stored">The object, if the earlier run had completed it and only its checkpoint was left; null otherwise.</param>
internal readonly record struct ResumeState(
    MultipartSession? Upload = null, string? RestartReason = null, OssTransferResult? Stored = null);
