using OssGen.Encryption;
using OssGen.Pipeline;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>The checkpoint of one multipart upload: finds out where to start from, and keeps the file true.</summary>
/// <param name="job">The transfer.</param>
/// <param name="target">The object.</param>
/// <param name="source">What its bytes come from.</param>
/// <param name="path">The file.</param>
/// <param name="crcOfSource">CRC-64 of the whole source; null when it can't be had. Asked only where it decides something.</param>
internal sealed class MultipartCheckpoints(
    TransferJob job,
    MultipartTarget target,
    SourceIdentity source,
    string path,
    Func<CancellationToken, ValueTask<ulong?>> crcOfSource)
{
    /// <summary>What checkpoints of uploads are called.</summary>
    internal const string UploadKind = "upload";

    /// <summary>The key of an encrypted content, wrapped, for a later run to go on with; null where nothing is encrypted.</summary>
    internal EncryptionEnvelope? Envelope { get; init; }

    private string Kind => source.Kind == SourceIdentity.Object ? "copy" : UploadKind;

    /// <summary>Looks at what an earlier run left. What is of no use is removed, here and on OSS.</summary>
    /// <exception cref="OssCheckpointException">The file is damaged or belongs to something else; nothing was sent.</exception>
    internal async ValueTask<MultipartStart> FindStartAsync(CancellationToken cancellationToken)
    {
        if (MultipartCheckpoint.Read(path, Kind) is not { } found)
        {
            return MultipartStart.FromNothing;
        }

        var wanted = Describe(found.UploadId, found.Begun, found.PartSize);
        found.RequireSameTransfer(path, wanted);
        var session = new MultipartSession(job, target, found.UploadId, found.Begun);
        if (found.RestartReason(wanted) is { } reason)
        {
            await session.AbortAsync().ConfigureAwait(false);
            return StartOver(reason);
        }

        try
        {
            return new MultipartStart { Session = session, PartSize = found.PartSize, Parts = await session.ListAsync(cancellationToken).ConfigureAwait(false) };
        }
        catch (OssServiceException error) when (error.Code == OssErrorCode.NoSuchUpload)
        {
            return await FindStoredAsync(session, cancellationToken).ConfigureAwait(false)
                ?? StartOver("OSS doesn't have the upload any more: it was aborted, or its time was up");
        }
    }

    /// <summary>Remembers an upload that was just begun.</summary>
    internal void Write(MultipartSession session, long partSize) => Describe(session.Id, session.Begun, partSize).Write(path, Kind, job.StepReached, job.Checkpoint?.TemporaryName);

    internal void Delete() => CheckpointFile.Delete(path, job.StepReached);

    /// <summary>The object, if an earlier run completed it and died before it could remove its checkpoint.</summary>
    private async ValueTask<MultipartStart?> FindStoredAsync(MultipartSession session, CancellationToken cancellationToken)
    {
        HeadObjectResult head;
        try
        {
            head = await job.Client.HeadObjectAsync(target.Head(), cancellationToken).ConfigureAwait(false);
        }
        catch (OssServiceException error) when (error.Status is 403 or 404)
        {
            return null;
        }

        if (source.Length is not { } length || head.Crc64 is null || !OwnObject.Is(head, target, session.Begun, length, parts: null, head.Crc64, mustCompare: true))
        {
            return null;
        }

        var crc = await crcOfSource(cancellationToken).ConfigureAwait(false);
        return crc == head.Crc64 ? new MultipartStart { Stored = StoredObject.Of(head) } : null;
    }

    private MultipartStart StartOver(string reason)
    {
        Delete();
        Log.StartsOver(job.Logger, target.Bucket, reason);
        return new MultipartStart { RestartReason = reason };
    }

    private MultipartCheckpoint Describe(string uploadId, DateTimeOffset? begun, long partSize) => new()
    {
        Endpoint = job.Host,
        Bucket = target.Bucket,
        Key = target.Key,
        UploadId = uploadId,
        Begun = begun,
        PartSize = partSize,
        Headers = target.HashHeaders(),
        Source = source,
        Envelope = Envelope,
    };
}
