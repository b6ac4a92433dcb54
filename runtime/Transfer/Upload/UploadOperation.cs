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

    // The part size in the metadata of an encrypted object, which a new upload has, too; 0 without encryption.
    private long _encryptedPartSize;

    // Created on demand: an upload in one call needs none.
    private MultipartRequests Requests => _requests ??= MultipartRequests.Of(_request);

    internal static async Task<OssTransferResult> RunAsync(
        TransferContext context, PutObjectRequest request, OssUploadOptions options, CancellationToken cancellationToken)
    {
        using var source = UploadSource.Open(request.Content!);
        context.Progress.SetTotal(source.Length, files: 1);
        var upload = new UploadOperation(context, request, options, source);
        if (context.Encryption is { } encryption)
        {
            await upload.EncryptAsync(encryption, cancellationToken).ConfigureAwait(false);
        }

        var found = await upload.FindAsync(cancellationToken).ConfigureAwait(false);
        return found.Stored ?? await upload.SendAsync(found.Upload, cancellationToken)
            .ConfigureAwait(false) with { RestartReason = found.RestartReason };
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
            return await SendSlicesAsync(found, plan!, cancellationToken).ConfigureAwait(false);
        }

        if (found is not null)
        {
            Requests.RequirePartable();
        }

        var partSize = plan?.PartSize ?? (known > 0 ? known : context.Options.PartSize);
        var stream = source.Whole.OpenRead();
        await using (stream.ConfigureAwait(false))
        {
            var stages = plan is null ? GrowingPlan.Stages(partSize) : [plan.Stage];
            var writer = new PartWriter(context, _request, Requests, stages, partSize) { Upload = found, Checkpoint = _checkpoint };
            await using (writer.ConfigureAwait(false))
            {
                await writer.WriteAsync(stream, source.Length, cancellationToken).ConfigureAwait(false);
                return await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Returns the division of the content into parts; null when its length isn't known.</summary>
    /// <param name="knownPartSize">The part size of an earlier run in bytes; 0 when it isn't known.</param>
    private PartPlan? PlanFor(long knownPartSize) => source.Length is not { } length ? null
        : knownPartSize > 0 ? new PartPlan(length, knownPartSize)
        : PartPlan.For(length, context.Options.PartSize, options.MaxParts ?? PartLimits.MaxParts);

    private async ValueTask<OssTransferResult> SendSlicesAsync(MultipartSession? found, PartPlan plan, CancellationToken cancellationToken)
    {
        Requests.RequirePartable();
        var upload = found ?? await MultipartSession.BeginAsync(context, Requests, plan.PartSize, _checkpoint, cancellationToken)
            .ConfigureAwait(false);
        await using (upload.ConfigureAwait(false))
        {
            await ParallelRun.ForEachAsync(plan.Parts, context.Options.Parallelism, SendAsync, cancellationToken, context.Slots)
                .ConfigureAwait(false);
            source.ThrowIfChanged();
            return await upload.CompleteAsync(upload.Crc64, cancellationToken).ConfigureAwait(false);
        }

        ValueTask SendAsync(PartRange range, CancellationToken stop) =>
            upload.SendPartAsync(range, source.Slice(range.Offset, range.Length), () => !source.HasChanged, stop);
    }
}
