namespace OssGen;

/// <summary>The checkpoint of one upload: finds out where to start from, and keeps the file true.</summary>
internal sealed class UploadCheckpoints(TransferJob job, MultipartTarget target, UploadSource source, string path)
{
    /// <summary>Looks at what an earlier run left. What is of no use is removed, here and on OSS.</summary>
    /// <exception cref="OssCheckpointException">The file is damaged or belongs to something else; nothing was sent.</exception>
    internal async ValueTask<UploadStart> FindStartAsync(CancellationToken cancellationToken)
    {
        if (UploadCheckpoint.Read(path) is not { } found)
        {
            return UploadStart.FromNothing;
        }

        var wanted = Describe(found.UploadId, found.Begun, found.PartSize);
        found.RequireSameTransfer(path, wanted);
        var upload = new MultipartSession(job, target, found.UploadId, found.Begun);
        if (found.RestartReason(wanted) is { } reason)
        {
            await upload.AbortAsync().ConfigureAwait(false);
            return StartOver(reason);
        }

        try
        {
            return new UploadStart { Upload = upload, PartSize = found.PartSize, Parts = await upload.ListAsync(cancellationToken).ConfigureAwait(false) };
        }
        catch (OssServiceException error) when (error.Code == OssErrorCode.NoSuchUpload)
        {
            return await FindStoredAsync(upload, cancellationToken).ConfigureAwait(false) ?? StartOver("OSS doesn't have the upload any more: it was aborted, or its time was up");
        }
    }

    /// <summary>Remembers an upload that was just begun.</summary>
    internal void Write(MultipartSession upload, long partSize) => Describe(upload.Id, upload.Begun, partSize).Write(path, job.StepReached);

    internal void Delete() => CheckpointFile.Delete(path, job.StepReached);

    /// <summary>The object, if an earlier run completed it and died before it could remove its checkpoint.</summary>
    private async ValueTask<UploadStart?> FindStoredAsync(MultipartSession upload, CancellationToken cancellationToken)
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

        if (source is not RandomAccessSource local || head.Crc64 is null || !upload.Made(head, local.Size, head.Crc64))
        {
            return null;
        }

        var crc = await PartMatch.CrcAsync(local.Slice(0, local.Size), cancellationToken).ConfigureAwait(false);
        return crc == head.Crc64 ? new UploadStart { Stored = StoredObject.Of(head), StoredCrc64 = crc } : null;
    }

    private UploadStart StartOver(string reason)
    {
        Delete();
        Log.StartsOver(job.Logger, target.Bucket, reason);
        return new UploadStart { RestartReason = reason };
    }

    private UploadCheckpoint Describe(string uploadId, DateTimeOffset? begun, long partSize) => new()
    {
        Endpoint = job.Client.SettingsOrNull?.Endpoint.Host ?? "",
        Bucket = target.Bucket,
        Key = target.Key,
        UploadId = uploadId,
        Begun = begun,
        PartSize = partSize,
        Headers = target.HashHeaders(),
        Source = source.Identity,
    };
}
