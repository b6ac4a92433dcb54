using System.Globalization;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Copy;

/// <summary>Copies one object within OSS: in one call when it is small, otherwise part by part.</summary>
internal sealed class CopyOperation(
    TransferContext context, OssCopyOptions options, CopySource source, MultipartRequests requests)
{
    internal static async Task<OssTransferResult> RunAsync(
        TransferContext context, CopyObjectRequest request, OssCopyOptions options, CancellationToken cancellationToken)
    {
        request = request with { TrafficLimit = request.TrafficLimit ?? context.Options.TrafficLimit, Scope = context.Scope };
        var source = await CopySource.FindAsync(context.Client, request, cancellationToken).ConfigureAwait(false);
        context.Progress.SetTotal(source.Length, files: 1);
        var tagging = source.Length > options.MultipartThreshold
            ? await source.FindTaggingAsync(context.Client, cancellationToken).ConfigureAwait(false)
            : null;
        return await new CopyOperation(context, options, source, source.Requests(tagging))
            .RunAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    private async ValueTask<OssTransferResult> RunAsync(CancellationToken cancellationToken)
    {
        var checkpoint = context.Checkpoint is { } file
            ? new MultipartCheckpoint(context, file, requests, source.Identity, envelope: null)
            : null;
        var found = checkpoint is null
            ? default
            : await checkpoint.FindAsync(_ => new ValueTask<ulong?>(source.Crc64), cancellationToken).ConfigureAwait(false);
        try
        {
            return found.Stored ?? (found.Upload is null && source.Length <= options.MultipartThreshold
                ? await CopyWholeAsync(cancellationToken).ConfigureAwait(false)
                : await CopyPartsAsync(found.Upload, checkpoint, cancellationToken)
                    .ConfigureAwait(false)) with { RestartReason = found.RestartReason };
        }
        catch (OssServiceException error) when (source.ChangedBy(error) is { } changed)
        {
            throw changed;
        }
    }

    private async ValueTask<OssTransferResult> CopyWholeAsync(CancellationToken cancellationToken)
    {
        var result = await context.Client.CopyObjectAsync(source.Pinned(), cancellationToken).ConfigureAwait(false);
        if (result.Crc64 is { } reported && source.Crc64 is { } expected && reported != expected)
        {
            throw new OssIntegrityException(string.Create(
                CultureInfo.InvariantCulture,
                $"The copy isn't equal to its source: CRC-64 of the source is {expected}, that of the copy {reported} "
                    + $"(request id {result.Response.RequestId}). Copy it again or delete it."));
        }

        context.Progress.Add(source.Length);
        return new OssTransferResult
        {
            Length = source.Length,
            ETag = result.ETag,
            Crc64 = source.Crc64 is null ? null : result.Crc64,
            VersionId = result.VersionId,
            Parts = 1,
            Response = result.Response,
        };
    }

    private async ValueTask<OssTransferResult> CopyPartsAsync(
        MultipartSession? found, MultipartCheckpoint? checkpoint, CancellationToken cancellationToken)
    {
        source.RequirePartable();
        requests.RequirePartable();
        var plan = found is { PartSize: > 0 and var size }
            ? new PartPlan(source.Length, size)
            : PartPlan.For(source.Length, options.PartSize);
        var upload = found ?? await MultipartSession.BeginAsync(context, requests, plan.PartSize, checkpoint, cancellationToken)
            .ConfigureAwait(false);
        var anyPart = source.AnyPart();
        await using (upload.ConfigureAwait(false))
        {
            await ParallelRun.ForEachAsync(plan.Parts, context.Options.Parallelism, CopyAsync, cancellationToken, context.Slots)
                .ConfigureAwait(false);
            return await upload.CompleteAsync(source.Crc64, cancellationToken).ConfigureAwait(false);
        }

        async ValueTask CopyAsync(PartRange range, CancellationToken stop)
        {
            // An existing part was copied from the same version of the source: the checkpoint records it, and each part was pinned to it.
            if (upload.Found.TryGetValue(range.Number, out var known) && known.Size == range.Length && known.ETag.Length > 0)
            {
                upload.NoteResumed(range, known.ETag, known.Crc64);
                return;
            }

            var part = anyPart with
            {
                UploadId = upload.Id,
                PartNumber = range.Number,
                CopySourceRange = RequestedRange.Header(range.Offset, range.End - 1),
            };
            var result = await context.Client.UploadPartCopyAsync(part, stop).ConfigureAwait(false);
            upload.Note(range, result.ETag, crc64: null, result.Response);
            context.Progress.Add(range.Length);
        }
    }
}
