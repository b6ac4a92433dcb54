using OssGen.Encryption;
using OssGen.Transfer.Copy;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>
/// Uploads one object: in a single call when it is small, otherwise in parts, several of them concurrently. Parts that are already stored
/// on OSS are compared first, and are sent only if they differ.
/// </summary>
internal sealed class UploadOperation(
    TransferContext context, PutObjectRequest request, OssUploadOptions options, UploadSource source)
{
    private PutObjectRequest _request =
        request with { TrafficLimit = request.TrafficLimit ?? context.Options.TrafficLimit, Scope = context.Scope };

    private MultipartRequests? _requests;
    private MultipartCheckpoint? _checkpoint;
    private volatile bool _hasFailed;

    // The part size in the metadata of an encrypted object, which a new upload has, too; 0 without encryption.
    private long _encryptedPartSize;

    // Created on demand: an upload in one call needs none.
    private MultipartRequests Requests => _requests ??= MultipartRequests.Of(_request);

    internal static async Task<OssTransferResult> RunAsync(
        TransferContext context, PutObjectRequest request, OssUploadOptions options, CancellationToken cancellationToken)
    {
        using var source = UploadSource.Open(request.Content);
        context.Progress.SetTotal(source.Length, files: 1);
        var upload = new UploadOperation(context, request, options, source);
        if (context.Encryption is { } encryption)
        {
            await upload.EncryptAsync(encryption, cancellationToken).ConfigureAwait(false);
        }

        var found = await upload.FindAsync(cancellationToken).ConfigureAwait(false);
        var result = found.Stored ?? await upload.SendAsync(found.Upload, cancellationToken)
            .ConfigureAwait(false) with { RestartReason = found.RestartReason };
        context.FinishFile(result.Length);
        return result;
    }

    /// <summary>
    /// Creates a key for the object, or opens the key with which an earlier run encrypted the stored parts, and adds it to the requests.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The upload was begun elsewhere, with an unknown key, or the metadata uses names reserved for encryption.
    /// </exception>
    /// <exception cref="OssEncryptionException">
    /// The master key can't wrap the new key, or doesn't match that of the earlier run.
    /// </exception>
    private async ValueTask EncryptAsync(ContentEncryption encryption, CancellationToken cancellationToken)
    {
        EncryptionHeaders.RequireFree(_request.Metadata, _request.ExtraHeaders);
        if (options.UploadId is not null)
        {
            throw new ArgumentException(
                "An upload that was begun elsewhere can't be encrypted: OSS doesn't tell the key it was begun with. "
                    + $"Leave {nameof(OssUploadOptions)}.{nameof(OssUploadOptions.UploadId)} out, "
                    + $"and use {nameof(OssUploadOptions.CheckpointPath)} to resume after a failure.");
        }

        var found = context.Checkpoint is { } file ? MultipartCheckpoint.ReadUpload(file.Path) : null;
        // A key is never reused for other content: two contents encrypted with one key reveal what they have in common.
        var isSame = found is not null && (found.Bucket, found.Key) == (_request.Bucket, _request.Key)
            && found.Source.ForeignTo(source.Identity) is null && found.Source.ChangeTo(source.Identity) is null;
        var key = isSame && found!.Envelope is { } envelope
            ? await encryption.OpenAsync(envelope, cancellationToken).ConfigureAwait(false)
            : await encryption.CreateKeyAsync(cancellationToken).ConfigureAwait(false);
        _encryptedPartSize = isSame ? found!.PartSize : PlanFor(knownPartSize: 0)?.PartSize ?? context.Options.PartSize;
        source.Key = key;
        _request = _request.WithEnvelope(key, source.Length);
        _requests = MultipartRequests.Of(_request.WithPartSize(source.Length, _encryptedPartSize));
    }

    private async ValueTask<ResumeState> FindAsync(CancellationToken cancellationToken)
    {
        if (context.Checkpoint is { } file)
        {
            _checkpoint = new MultipartCheckpoint(context, file, Requests, source.Identity, source.Key?.Envelope);
            return await _checkpoint.FindAsync(
                async token => source.CanReread ? await ContentCrc.ComputeAsync(source.Whole, token).ConfigureAwait(false) : null,
                cancellationToken)
                .ConfigureAwait(false);
        }

        if (options.UploadId is not { } id)
        {
            return default;
        }

        var upload = new MultipartSession(context, Requests, id, begun: null) { IsKept = true };
        await upload.FindPartsAsync(cancellationToken).ConfigureAwait(false);
        return new ResumeState(upload);
    }

    private async ValueTask<OssTransferResult> SendAsync(MultipartSession? found, CancellationToken cancellationToken)
    {
        // Content that can be read again is retried directly from its source; other content can only be retried from a buffer.
        if (found is null && source.CanReread && source.Length <= context.Options.MultipartThreshold)
        {
            return await WholeObject.PutAsync(context, _request, source.Whole, cancellationToken).ConfigureAwait(false);
        }

        var known = found?.PartSize ?? _encryptedPartSize;
        var plan = PlanFor(known);
        if (source.HasSlices)
        {
            return await SendPartsAsync(
                found,
                plan!.PartSize,
                upload => ParallelRun.ForEachAsync(
                    plan.Parts, context.Options.Parallelism, (range, token) => SendSliceAsync(upload, range, token), cancellationToken),
                cancellationToken)
                .ConfigureAwait(false);
        }

        var partSize = plan?.PartSize ?? (known > 0 ? known : context.Options.PartSize);
        var stream = new StreamParts(context, source.Whole, plan, partSize);
        await using (stream.ConfigureAwait(false))
        {
            return await stream.BeginAsync(cancellationToken).ConfigureAwait(false) is { } whole && found is null
                ? await WholeObject.PutAsync(context, _request, whole, cancellationToken).ConfigureAwait(false)
                : await SendPartsAsync(found, partSize, upload => SendStreamAsync(upload, stream, cancellationToken), cancellationToken)
                    .ConfigureAwait(false);
        }
    }

    /// <summary>Returns the division of the content into parts; null when its length isn't known.</summary>
    /// <param name="knownPartSize">The part size of an earlier run in bytes; 0 when it isn't known.</param>
    private PartPlan? PlanFor(long knownPartSize) => source.Length is not { } length ? null
        : knownPartSize > 0 ? new PartPlan(length, knownPartSize)
        : PartPlan.For(length, context.Options.PartSize, options.MaxParts ?? PartLimits.MaxParts);

    private async ValueTask<OssTransferResult> SendPartsAsync(
        MultipartSession? found, long partSize, Func<MultipartSession, Task> sendParts, CancellationToken cancellationToken)
    {
        Requests.RequirePartable();
        var upload = found ?? await MultipartSession.BeginAsync(context, Requests, partSize, _checkpoint, cancellationToken)
            .ConfigureAwait(false);
        await using (upload.ConfigureAwait(false))
        {
            await sendParts(upload).ConfigureAwait(false);
            source.ThrowIfChanged();
            return await upload.CompleteAsync(upload.Crc64, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask SendSliceAsync(MultipartSession upload, PartRange range, CancellationToken cancellationToken)
    {
        await TakeSlotAsync(cancellationToken).ConfigureAwait(false);
        await SendInSlotAsync(upload, range, source.Slice(range.Offset, range.Length), cancellationToken).ConfigureAwait(false);
    }

    private async Task SendStreamAsync(MultipartSession upload, StreamParts stream, CancellationToken cancellationToken)
    {
        do
        {
            await ParallelRun.ForEachAsync(
                stream.Turns(), stream.PartsAtATime, (_, token) => SendNextAsync(upload, stream, token), cancellationToken)
                .ConfigureAwait(false);
        }
        while (await stream.TryBeginStageAsync(cancellationToken).ConfigureAwait(false));
    }

    private async ValueTask SendNextAsync(MultipartSession upload, StreamParts stream, CancellationToken cancellationToken)
    {
        using var part = await stream.TakeAsync(TakeSlotAsync, cancellationToken).ConfigureAwait(false);
        if (part is not null)
        {
            await SendInSlotAsync(upload, part.Range, part.Content, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Takes a slot. Throws when another part has failed, because the slot of that part can become free before the rest of the run is
    /// cancelled.
    /// </summary>
    private async ValueTask TakeSlotAsync(CancellationToken cancellationToken)
    {
        await context.Slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        if (_hasFailed)
        {
            context.Slots.Release();
            throw new OperationCanceledException("Another part of the upload has failed.");
        }
    }

    /// <summary>Sends a part, unless it equals the part that is already stored on OSS, and releases its slot.</summary>
    private async ValueTask SendInSlotAsync(MultipartSession upload, PartRange range, OssContent bytes, CancellationToken cancellationToken)
    {
        try
        {
            if (upload.Found.TryGetValue(range.Number, out var known)
                && await ContentCrc.MatchAsync(known, bytes, cancellationToken).ConfigureAwait(false) is { } crc)
            {
                upload.NoteResumed(range, known.ETag, crc);
                return;
            }

            await upload.SendPartAsync(range, new PartContent(bytes, context.Progress), () => !source.HasChanged, cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            _hasFailed = true;
            throw;
        }
        finally
        {
            context.Slots.Release();
        }
    }
}
