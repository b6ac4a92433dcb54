namespace OssGen;

/// <summary>One object going up: in one call where it is small, otherwise in parts.</summary>
internal sealed class ObjectUpload
{
    private readonly TransferJob _job;
    private readonly PutObjectRequest _request;
    private readonly OssUploadOptions _options;
    private readonly UploadSource _source;
    private readonly MultipartTarget _target;
    private readonly UploadCheckpoints? _checkpoints;
    private bool _isNoted;

    private ObjectUpload(TransferJob job, PutObjectRequest request, OssUploadOptions options, UploadSource source)
    {
        _job = job;
        _request = request;
        _options = options;
        _source = source;
        _target = MultipartTarget.Of(request, job.Scope);
        _checkpoints = options.CheckpointPath is { } path ? new UploadCheckpoints(job, _target, source, path) : null;
    }

    /// <summary>Whether a failure leaves what is stored, for a later run to go on with.</summary>
    private bool IsResumable => _options.UploadId is not null || (_isNoted && _job.Options.OnCancel == OssCancelAction.KeepIfResumable);

    internal static async Task<OssTransferResult> RunAsync(TransferJob job, PutObjectRequest request, OssUploadOptions options, CancellationToken cancellationToken)
    {
        using var source = UploadSource.Open(request.Content);
        job.Progress.SetTotal(source.Length, files: 1);
        request = request with { TrafficLimit = request.TrafficLimit ?? job.Options.TrafficLimit, Scope = job.Scope };
        var result = await new ObjectUpload(job, request, options, source).RunAsync(cancellationToken).ConfigureAwait(false);
        job.Progress.SetTotal(result.Length, files: 1);
        job.Progress.FileEnded(failed: false);
        return result;
    }

    private async ValueTask<OssTransferResult> RunAsync(CancellationToken cancellationToken)
    {
        var start = await FindStartAsync(cancellationToken).ConfigureAwait(false);
        if (start.Stored is { } stored)
        {
            _checkpoints!.Delete();
            _job.Progress.AddResumed(_source.Length ?? 0);
            return Result(stored, _source.Length ?? 0, start.StoredCrc64, parts: 1, resumed: 1);
        }

        var result = _source switch
        {
            RandomAccessSource local => await SendAsync(local, start, cancellationToken).ConfigureAwait(false),
            StreamSource stream => await SendAsync(stream, start, cancellationToken).ConfigureAwait(false),
            _ => throw new InvalidOperationException(),
        };
        return result with { RestartReason = start.RestartReason };
    }

    private async ValueTask<UploadStart> FindStartAsync(CancellationToken cancellationToken)
    {
        if (_checkpoints is not null)
        {
            return await _checkpoints.FindStartAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_options.UploadId is not { } id)
        {
            return UploadStart.FromNothing;
        }

        var upload = new MultipartSession(_job, _target, id, begun: null);
        return new UploadStart { Upload = upload, Parts = await upload.ListAsync(cancellationToken).ConfigureAwait(false) };
    }

    private async ValueTask<OssTransferResult> SendAsync(RandomAccessSource local, UploadStart start, CancellationToken cancellationToken)
    {
        if (start.Upload is null && local.Size <= _job.Options.MultipartThreshold)
        {
            return await SendWholeAsync(local.Slice(0, local.Size), cancellationToken).ConfigureAwait(false);
        }

        var plan = PlanFor(local.Size, start);
        return await InPartsAsync(start, plan.PartSize, (parts, token) => parts.SendAsync(local, plan, token), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<OssTransferResult> SendAsync(StreamSource source, UploadStart start, CancellationToken cancellationToken)
    {
        // A stream that can go back is sent again from where it is; another one only out of a buffer.
        if (start.Upload is null && source.CanReread && source.Length <= _job.Options.MultipartThreshold)
        {
            return await SendWholeAsync(source.Content, cancellationToken).ConfigureAwait(false);
        }

        var plan = source.Length is { } length ? PlanFor(length, start) : null;
        var partSize = plan?.PartSize ?? (start.PartSize > 0 ? start.PartSize : _job.Options.PartSize);
        var stream = source.OpenParts();
        await using (stream.ConfigureAwait(false))
        {
            var feed = await PartFeed.StartAsync(_job, stream, plan, partSize, cancellationToken).ConfigureAwait(false);
            using (feed)
            {
                if (start.Upload is null && feed.TryGetWhole(out var bytes))
                {
                    return await SendWholeAsync(new MemoryContent(bytes, source.Content.ContentType), cancellationToken).ConfigureAwait(false);
                }

                return await InPartsAsync(start, partSize, (parts, token) => parts.SendAsync(feed, token), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private PartPlan PlanFor(long length, UploadStart start) => start.PartSize > 0
        ? PartPlan.Exactly(length, start.PartSize)
        : PartPlan.For(length, _job.Options.PartSize, _options.MaxParts ?? PartRules.MaxParts);

    private async ValueTask<OssTransferResult> SendWholeAsync(OssContent content, CancellationToken cancellationToken)
    {
        var counted = new PartContent(content, _job.Progress);
        await _job.Slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var whole = _request with { Content = counted, ContentType = _request.ContentType ?? _request.Content.ContentType };
            var result = await _job.Client.PutObjectAsync(whole, cancellationToken).ConfigureAwait(false);
            return new OssTransferResult
            {
                Length = counted.Length ?? 0,
                ETag = result.ETag,
                Crc64 = counted.SentCrc64 ?? result.Crc64,
                VersionId = result.VersionId,
                Parts = 1,
                CallbackBody = result.CallbackBody,
                Response = result.Response,
            };
        }
        finally
        {
            _job.Slots.Release();
        }
    }

    private async ValueTask<OssTransferResult> InPartsAsync(
        UploadStart start,
        long partSize,
        Func<PartSender, CancellationToken, Task> send,
        CancellationToken cancellationToken)
    {
        _target.RequirePartable();
        var upload = start.Upload ?? await MultipartSession.BeginAsync(_job, _target, cancellationToken).ConfigureAwait(false);
        StoredObject stored;
        try
        {
            if (start.Upload is null)
            {
                _checkpoints?.Write(upload, partSize);
            }

            _isNoted = _checkpoints is not null;

            await send(new PartSender(_job, upload, start.Parts, _source), cancellationToken).ConfigureAwait(false);
            _source.ThrowIfChanged();
            stored = await upload.CompleteAsync(upload.Ledger.Crc64(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await GiveUpAsync(upload, failure).ConfigureAwait(false);
            throw;
        }

        _checkpoints?.Delete();
        return Result(stored, upload.Ledger.Length(), upload.Ledger.Crc64(), upload.Ledger.Count, upload.Ledger.Resumed);
    }

    private async ValueTask GiveUpAsync(MultipartSession upload, Exception failure)
    {
        // A failed callback (203) and a damaged object come after the upload has ended.
        var hasEnded = failure is OssServiceException { Status: 203 } || (failure is OssIntegrityException && upload.IsCompleted);
        if (!hasEnded && IsResumable)
        {
            return;
        }

        if (!hasEnded)
        {
            await upload.AbortAsync().ConfigureAwait(false);
        }

        _checkpoints?.Delete();
    }

    private static OssTransferResult Result(StoredObject stored, long length, ulong? crc64, int parts, int resumed) => new()
    {
        Length = length,
        ETag = stored.ETag,
        Crc64 = crc64 ?? stored.Crc64,
        VersionId = stored.VersionId,
        Parts = parts,
        ResumedParts = resumed,
        CallbackBody = stored.CallbackBody,
        Response = stored.Response,
    };
}
