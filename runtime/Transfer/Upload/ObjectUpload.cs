using OssGen.Transfer.Copy;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>One object going up: in one call where it is small, otherwise in parts.</summary>
internal sealed class ObjectUpload
{
    private readonly TransferJob _job;
    private readonly PutObjectRequest _request;
    private readonly OssUploadOptions _options;
    private readonly UploadSource _source;
    private readonly MultipartTarget _target;
    private readonly MultipartCheckpoints? _checkpoints;

    private ObjectUpload(TransferJob job, PutObjectRequest request, OssUploadOptions options, UploadSource source, UploadEncryption? encryption)
    {
        _job = job;
        _request = request;
        _options = options;
        _source = source;
        var envelope = encryption?.Key.Envelope;
        _target = MultipartTarget.Of(encryption is null ? request : request.WithPartSize(source.Length, encryption.PartSize), job.Scope);
        _checkpoints = options.CheckpointPath is { } path ? new MultipartCheckpoints(job, _target, source.Identity, path, CrcOfSourceAsync) { Envelope = envelope } : null;
    }

    internal static async Task<OssTransferResult> RunAsync(TransferJob job, PutObjectRequest request, OssUploadOptions options, CancellationToken cancellationToken)
    {
        using var plain = UploadSource.Open(request.Content);
        job.Progress.SetTotal(plain.Length, files: 1);
        request = request with { TrafficLimit = request.TrafficLimit ?? job.Options.TrafficLimit, Scope = job.Scope };
        var encryption = await UploadEncryption.BeginAsync(job, request, options, plain, cancellationToken).ConfigureAwait(false);
        var upload = encryption is null
            ? new ObjectUpload(job, request, options, plain, encryption: null)
            : new ObjectUpload(job, request.WithEnvelope(encryption.Key, plain.Length), options, EncryptedSource.Of(plain, encryption.Key), encryption);
        var result = await upload.RunAsync(cancellationToken).ConfigureAwait(false);
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
            return stored.ToResult(_source.Length ?? 0, parts: 1, resumed: 1);
        }

        var result = _source switch
        {
            RandomAccessSource local => await SendAsync(local, start, cancellationToken).ConfigureAwait(false),
            StreamSource stream => await SendAsync(stream, start, cancellationToken).ConfigureAwait(false),
            _ => throw new InvalidOperationException($"No way to send a {_source.GetType().Name}."),
        };
        return result with { RestartReason = start.RestartReason };
    }

    private async ValueTask<MultipartStart> FindStartAsync(CancellationToken cancellationToken)
    {
        if (_checkpoints is not null)
        {
            return await _checkpoints.FindStartAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_options.UploadId is not { } id)
        {
            return MultipartStart.FromNothing;
        }

        var session = new MultipartSession(_job, _target, id, begun: null);
        return new MultipartStart { Session = session, Parts = await session.ListAsync(cancellationToken).ConfigureAwait(false) };
    }

    private async ValueTask<OssTransferResult> SendAsync(RandomAccessSource local, MultipartStart start, CancellationToken cancellationToken)
    {
        if (start.Session is null && local.Size <= _job.Options.MultipartThreshold)
        {
            return await WholeObject.PutAsync(_job, _request, local.Slice(0, local.Size), cancellationToken).ConfigureAwait(false);
        }

        var plan = PlanFor(local.Size, start);
        return await InPartsAsync(start, plan.PartSize, (parts, token) => parts.SendAsync(local, plan, token), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<OssTransferResult> SendAsync(StreamSource source, MultipartStart start, CancellationToken cancellationToken)
    {
        // A stream that can go back is sent again from where it is; another one only out of a buffer.
        if (start.Session is null && source.CanReread && source.Length <= _job.Options.MultipartThreshold)
        {
            return await WholeObject.PutAsync(_job, _request, source.Content, cancellationToken).ConfigureAwait(false);
        }

        var plan = source.Length is { } length ? PlanFor(length, start) : null;
        var partSize = plan?.PartSize ?? (start.PartSize > 0 ? start.PartSize : _job.Options.PartSize);
        var stream = source.OpenParts();
        await using (stream.ConfigureAwait(false))
        {
            using var feed = await PartFeed.StartAsync(_job, stream, plan, partSize, cancellationToken).ConfigureAwait(false);
            return start.Session is null && feed.TryGetWhole(out var content)
                ? await WholeObject.PutAsync(_job, _request, content, cancellationToken).ConfigureAwait(false)
                : await InPartsAsync(start, partSize, (parts, token) => parts.SendAsync(feed, token), cancellationToken).ConfigureAwait(false);
        }
    }

    private PartPlan PlanFor(long length, MultipartStart start) => start.PartSize > 0
        ? PartPlan.Exactly(length, start.PartSize)
        : PartPlan.For(length, _job.Options.PartSize, _options.MaxParts ?? PartRules.MaxParts);

    private async ValueTask<OssTransferResult> InPartsAsync(
        MultipartStart start,
        long partSize,
        Func<PartSender, CancellationToken, Task> send,
        CancellationToken cancellationToken)
    {
        var run = new MultipartRun(_job, _target, _checkpoints, isKept: _options.UploadId is not null);
        var (session, stored) = await run.RunAsync(
            start,
            partSize,
            async (session, token) =>
            {
                await send(new PartSender(_job, session, start.Parts, _source), token).ConfigureAwait(false);
                _source.ThrowIfChanged();
            },
            static session => session.Ledger.Crc64(),
            cancellationToken).ConfigureAwait(false);
        return stored.ToResult(session.Ledger);
    }

    private async ValueTask<ulong?> CrcOfSourceAsync(CancellationToken cancellationToken) => _source switch
    {
        RandomAccessSource local => await PartMatch.CrcAsync(local.Slice(0, local.Size), cancellationToken).ConfigureAwait(false),
        StreamSource { CanReread: true } stream => await PartMatch.CrcAsync(stream.Content, cancellationToken).ConfigureAwait(false),
        _ => null,
    };
}
