using System.Globalization;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Copy;

/// <summary>One object copied within OSS: by one call where it is small, otherwise part by part.</summary>
internal sealed class ObjectCopy
{
    private readonly TransferJob _job;
    private readonly CopyObjectRequest _request;
    private readonly OssCopyOptions _options;
    private readonly CopySource _source;
    private readonly MultipartTarget _target;
    private readonly MultipartCheckpoints? _checkpoints;

    private ObjectCopy(TransferJob job, CopyObjectRequest request, OssCopyOptions options, CopySource source, string? tagging)
    {
        _job = job;
        _request = request;
        _options = options;
        _source = source;
        _target = CopyHeaders.TargetOf(request, source.Head, tagging, job.Scope);
        _checkpoints = options.CheckpointPath is { } path
            ? new MultipartCheckpoints(job, _target, source.Identity, path, _ => new ValueTask<ulong?>(source.Crc64))
            : null;
    }

    internal static async Task<OssTransferResult> RunAsync(TransferJob job, CopyObjectRequest request, OssCopyOptions options, CancellationToken cancellationToken)
    {
        request = request with { TrafficLimit = request.TrafficLimit ?? job.Options.TrafficLimit, Scope = job.Scope };
        var source = await CopySource.FindAsync(job, request, cancellationToken).ConfigureAwait(false);
        job.Progress.SetTotal(source.Length, files: 1);
        var tagging = source.Length > options.MultipartThreshold ? await source.FindTaggingAsync(job, cancellationToken).ConfigureAwait(false) : null;
        var result = await new ObjectCopy(job, request, options, source, tagging).RunAsync(cancellationToken).ConfigureAwait(false);
        job.Progress.FileEnded(failed: false);
        return result;
    }

    private async ValueTask<OssTransferResult> RunAsync(CancellationToken cancellationToken)
    {
        var start = _checkpoints is null ? MultipartStart.FromNothing : await _checkpoints.FindStartAsync(cancellationToken).ConfigureAwait(false);
        if (start.Stored is { } stored)
        {
            _checkpoints!.Delete();
            _job.Progress.AddResumed(_source.Length);
            return stored.ToResult(_source.Length, parts: 1, resumed: 1);
        }

        try
        {
            var result = start.Session is null && _source.Length <= _options.MultipartThreshold
                ? await CopyWholeAsync(cancellationToken).ConfigureAwait(false)
                : await CopyPartsAsync(start, cancellationToken).ConfigureAwait(false);
            return result with { RestartReason = start.RestartReason };
        }
        catch (OssServiceException error) when (_source.ChangedBy(error) is { } changed)
        {
            throw changed;
        }
    }

    private async ValueTask<OssTransferResult> CopyWholeAsync(CancellationToken cancellationToken)
    {
        // The conditions held when the source was asked for, and the ETag pins that answer.
        var pinned = _request with
        {
            CopySourceIfMatch = _source.ETag,
            CopySourceIfNoneMatch = null,
            CopySourceIfModifiedSince = null,
            CopySourceIfUnmodifiedSince = null,
        };
        var result = await _job.Client.CopyObjectAsync(pinned, cancellationToken).ConfigureAwait(false);
        if (result.Crc64 is { } reported && _source.Crc64 is { } expected && reported != expected)
        {
            throw new OssIntegrityException(string.Create(
                CultureInfo.InvariantCulture,
                $"The copy isn't equal to its source: CRC-64 of the source is {expected}, that of the copy {reported} (request id {result.Response.RequestId}). Copy it again or delete it."));
        }

        _job.Progress.Add(_source.Length);
        return new OssTransferResult
        {
            Length = _source.Length,
            ETag = result.ETag,
            Crc64 = _source.Crc64 is null ? null : result.Crc64,
            VersionId = result.VersionId,
            Parts = 1,
            Response = result.Response,
        };
    }

    private async ValueTask<OssTransferResult> CopyPartsAsync(MultipartStart start, CancellationToken cancellationToken)
    {
        CopyHeaders.RequirePartable(_request);
        var plan = start.PartSize > 0 ? PartPlan.Exactly(_source.Length, start.PartSize) : PartPlan.For(_source.Length, _options.PartSize);
        var run = new MultipartRun(_job, _target, _checkpoints, isKept: false);
        var (session, stored) = await run.RunAsync(
            start,
            plan.PartSize,
            (session, token) => ParallelRun.ForEachAsync(Parts(plan), _job.Options.Parallelism, (range, cancel) => CopyPartAsync(session, start, range, cancel), token),
            _ => _source.Crc64,
            cancellationToken).ConfigureAwait(false);
        return stored.ToResult(_source.Length, session.Ledger.Count, session.Ledger.Resumed);
    }

    private static IEnumerable<PartRange> Parts(PartPlan plan)
    {
        for (var index = 0; index < plan.Count; index++)
        {
            yield return plan[index];
        }
    }

    private async ValueTask CopyPartAsync(MultipartSession session, MultipartStart start, PartRange range, CancellationToken cancellationToken)
    {
        // A part that is there came from the same version of the source: the checkpoint says so, and each part was pinned to it.
        if (start.Parts.TryGetValue(range.Number, out var known) && known.Size == range.Length && !string.IsNullOrEmpty(known.ETag))
        {
            session.Ledger.Add(range, known.ETag, known.Crc64, resumed: true);
            _job.Progress.AddResumed(range.Length);
            return;
        }

        await _job.Slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await _job.Client.UploadPartCopyAsync(Part(session, range), cancellationToken).ConfigureAwait(false);
            session.Ledger.Add(range, MultipartSession.RequireETag(range, result.ETag, result.Response), crc64: null);
            _job.Progress.Add(range.Length);
            _job.Retries.GiveBack();
        }
        finally
        {
            _job.Slots.Release();
        }
    }

    private UploadPartCopyRequest Part(MultipartSession session, PartRange range) => new()
    {
        Bucket = _request.Bucket,
        Key = _request.Key,
        UploadId = session.Id,
        PartNumber = range.Number,
        SourceBucket = _request.SourceBucket,
        SourceKey = _request.SourceKey,
        SourceVersionId = _request.SourceVersionId,
        CopySourceIfMatch = _source.ETag,
        CopySourceRange = string.Create(CultureInfo.InvariantCulture, $"bytes={range.Offset}-{range.End - 1}"),
        TrafficLimit = _request.TrafficLimit,
        RequestPayer = _request.RequestPayer,
        Scope = _job.Scope,
    };
}
