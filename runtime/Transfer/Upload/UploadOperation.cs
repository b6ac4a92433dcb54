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
internal sealed class UploadOperation
{
    private readonly TransferContext _context;
    private readonly PutObjectRequest _request;
    private readonly OssUploadOptions _options;
    private readonly UploadSource _source;
    private readonly long _encryptedPartSize;
    private MultipartRequests? _requests;
    private readonly MultipartCheckpoint? _checkpoint;
    private volatile bool _hasFailed;

    private UploadOperation(
        TransferContext context, PutObjectRequest request, OssUploadOptions options, UploadSource source, long encryptedPartSize)
    {
        _context = context;
        _options = options;
        _source = source;
        _request = source.Key is { } key ? request.WithEnvelope(key, source.Length) : request;
        _encryptedPartSize = encryptedPartSize;
        _checkpoint = context.Checkpoint is { } file
            ? new MultipartCheckpoint(context, file, Requests, source.Identity, source.Key?.Envelope)
            : null;
    }

    // Created on demand: an upload in one call needs none.
    private MultipartRequests Requests => _requests ??= MultipartRequests.Of(
        _source.Key is null ? _request : _request.WithPartSize(_source.Length, _encryptedPartSize), _context.Scope);

    internal static async Task<OssTransferResult> RunAsync(
        TransferContext context, PutObjectRequest request, OssUploadOptions options, CancellationToken cancellationToken)
    {
        using var source = UploadSource.Open(request.Content);
        context.Progress.SetTotal(source.Length, files: 1);
        request = request with { TrafficLimit = request.TrafficLimit ?? context.Options.TrafficLimit, Scope = context.Scope };
        var encryptedPartSize = context.Encryption is { } encryption
            ? await EncryptAsync(context, encryption, request, options, source, cancellationToken).ConfigureAwait(false)
            : 0;
        var upload = new UploadOperation(context, request, options, source, encryptedPartSize);
        var found = await upload.FindAsync(cancellationToken).ConfigureAwait(false);
        var result = found.Stored ?? await upload.SendAsync(found.Upload, cancellationToken)
            .ConfigureAwait(false) with { RestartReason = found.RestartReason };
        context.FinishFile(result.Length);
        return result;
    }

    /// <summary>
    /// Creates a key for the object, or opens the key with which an earlier run encrypted the stored parts. Returns the part size of the
    /// upload in bytes.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The upload was begun elsewhere, with an unknown key, or the metadata uses names reserved for encryption.
    /// </exception>
    /// <exception cref="OssEncryptionException">
    /// The master key can't wrap the new key, or doesn't match that of the earlier run.
    /// </exception>
    private static async ValueTask<long> EncryptAsync(
        TransferContext context,
        ContentEncryption encryption,
        PutObjectRequest request,
        OssUploadOptions options,
        UploadSource source,
        CancellationToken cancellationToken)
    {
        EncryptionHeaders.RequireFree(request.Metadata, request.ExtraHeaders);
        if (options.UploadId is not null)
        {
            throw new ArgumentException(
                $"An upload that was begun elsewhere can't be encrypted: OSS doesn't tell the key it was begun with. Leave {nameof(OssUploadOptions)}.{nameof(OssUploadOptions.UploadId)} out, and use {nameof(OssUploadOptions.CheckpointPath)} to resume after a failure.");
        }

        var found = context.Checkpoint is { } file ? MultipartCheckpoint.ReadUpload(file.Path) : null;
        // A key is never reused for other content: two contents encrypted with one key reveal what they have in common.
        var isSame = found is not null && (found.Bucket, found.Key) == (request.Bucket, request.Key)
            && found.Source.ForeignTo(source.Identity) is null && found.Source.ChangeTo(source.Identity) is null;
        source.Key = isSame && found!.Envelope is { } envelope
            ? await encryption.OpenAsync(envelope, cancellationToken).ConfigureAwait(false)
            : await encryption.CreateKeyAsync(cancellationToken).ConfigureAwait(false);
        return found?.PartSize
            ?? (source.Length is { } length
                ? PartPlan.For(length, context.Options.PartSize, options.MaxParts ?? PartLimits.MaxParts).PartSize
                : context.Options.PartSize);
    }

    private async ValueTask<ResumeState> FindAsync(CancellationToken cancellationToken)
    {
        if (_checkpoint is not null)
        {
            return await _checkpoint.FindAsync(
                async token => _source.CanReread ? await ContentCrc.ComputeAsync(_source.Whole, token).ConfigureAwait(false) : null,
                cancellationToken)
                .ConfigureAwait(false);
        }

        if (_options.UploadId is not { } id)
        {
            return default;
        }

        var upload = new MultipartSession(_context, Requests, id, begun: null) { IsKept = true };
        await upload.FindPartsAsync(cancellationToken).ConfigureAwait(false);
        return new ResumeState(upload);
    }

    private async ValueTask<OssTransferResult> SendAsync(MultipartSession? found, CancellationToken cancellationToken)
    {
        // Content that can be read again is retried directly from its source; other content can only be retried from a buffer.
        if (found is null && _source.CanReread && _source.Length <= _context.Options.MultipartThreshold)
        {
            return await WholeObject.PutAsync(_context, _request, _source.Whole, cancellationToken).ConfigureAwait(false);
        }

        var known = found?.PartSize ?? 0;
        var plan = _source.Length is not { } length ? null
            : known > 0 ? new PartPlan(length, known)
            : PartPlan.For(length, _context.Options.PartSize, _options.MaxParts ?? PartLimits.MaxParts);
        var partSize = plan?.PartSize ?? (known > 0 ? known : _context.Options.PartSize);
        if (_source.HasSlices)
        {
            return await SendPartsAsync(found, partSize, plan!, stream: null, cancellationToken).ConfigureAwait(false);
        }

        var stream = new StreamParts(_context, _source.Whole, plan, partSize);
        await using (stream.ConfigureAwait(false))
        {
            await stream.BeginAsync(cancellationToken).ConfigureAwait(false);
            return found is null && stream.TryGetWhole(out var content)
                ? await WholeObject.PutAsync(_context, _request, content, cancellationToken).ConfigureAwait(false)
                : await SendPartsAsync(found, partSize, plan, stream, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<OssTransferResult> SendPartsAsync(
        MultipartSession? found, long partSize, PartPlan? plan, StreamParts? stream, CancellationToken cancellationToken)
    {
        Requests.RequirePartable();
        var upload = found ?? await MultipartSession.BeginAsync(_context, Requests, partSize, _checkpoint, cancellationToken)
            .ConfigureAwait(false);
        await using (upload.ConfigureAwait(false))
        {
            await (stream is null
                ? ParallelRun.ForEachAsync(
                    plan!.Parts, _context.Options.Parallelism, (range, token) => SendSliceAsync(upload, range, token), cancellationToken)
                : SendStreamAsync(upload, stream, cancellationToken)).ConfigureAwait(false);
            _source.ThrowIfChanged();
            return await upload.CompleteAsync(upload.Crc64, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask SendSliceAsync(MultipartSession upload, PartRange range, CancellationToken cancellationToken)
    {
        await TakeSlotAsync(cancellationToken).ConfigureAwait(false);
        await SendInSlotAsync(upload, range, _source.Slice(range.Offset, range.Length), cancellationToken).ConfigureAwait(false);
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
        await _context.Slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        if (_hasFailed)
        {
            _context.Slots.Release();
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

            await upload.SendPartAsync(range, new PartContent(bytes, _context.Progress), () => !_source.HasChanged, cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            _hasFailed = true;
            throw;
        }
        finally
        {
            _context.Slots.Release();
        }
    }
}
