using OssGen.Download;
using OssGen.Encryption;
using OssGen.Files;
using OssGen.Pipeline;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>
/// Downloads an object to a file, which is replaced in one step. At any moment, even after the process has ended, the file is either the
/// old or the new one, with at most one temporary file next to it. The checkpoint of the download, if any, contains the name of the
/// temporary file.
/// </summary>
/// <param name="context">The transfer that the download belongs to.</param>
/// <param name="request">The object to download.</param>
/// <param name="target">The full path of the file.</param>
/// <param name="options">The caller's options.</param>
internal sealed class DownloadToFile(TransferContext context, GetObjectRequest request, string target, OssDownloadOptions options)
{
    private readonly DownloadCheckpoint? _checkpoint = context.Checkpoint is { } file ? new DownloadCheckpoint(file) : null;
    private ContentKey? _key;
    private string? _restartReason;

    /// <summary>What must be on the disk when the download is complete. With less than the default, the caller flushes the rest.</summary>
    internal Durability Durability { get; init; }

    internal async ValueTask<OssTransferResult> RunAsync(CancellationToken cancellationToken)
    {
        var state = _checkpoint?.Load(context.Host, request, target);
        if (state?.Facts.Envelope is { } envelope)
        {
            _key = await OpenAsync(envelope, cancellationToken).ConfigureAwait(false);
        }

        if (state is not null && await FinishInPlaceAsync(state, cancellationToken).ConfigureAwait(false) is { } finished)
        {
            return finished;
        }

        if (options.ExistingFile != OssExistingFile.Replace && File.Exists(target))
        {
            return LeaveTarget(inner: null);
        }

        return state is not null && await ResumeAsync(state, cancellationToken).ConfigureAwait(false) is { } resumed
            ? resumed
            : await StartAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<OssTransferResult> StartAsync(CancellationToken cancellationToken)
    {
        var source = await DownloadSource.OpenAsync(context, request, context.Options.PartSize, cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            var isResumable = source.Plan is { Count: > 1 } && _checkpoint is not null;
            using var file = Begin(source.Facts, isResumable ? source.Plan : null);
            try
            {
                var downloaded = await Parts(source, file).FetchNewAsync(cancellationToken).ConfigureAwait(false);
                return Finish(file, source.Facts, downloaded);
            }
            catch (Exception failure)
            {
                Leave(file, failure, isResumable);
                throw;
            }
        }
    }

    /// <summary>
    /// Resumes a download from a checkpoint. When that isn't possible, deletes the checkpoint and its temporary file, and returns null.
    /// </summary>
    private async ValueTask<OssTransferResult?> ResumeAsync(DownloadCheckpointState state, CancellationToken cancellationToken)
    {
        using var file = FileReplacement.Reopen(target, state.Temporary, new ReplacementOptions { Durability = Durability });
        if (file is null)
        {
            return StartOver(file: null, "its temporary file is gone");
        }

        PartChecksums? sums = null;
        var resumed = 0;
        var plan = state.Plan;
        try
        {
            sums = await PartChecksums.VerifyAsync(file.Handle, state, _key, cancellationToken).ConfigureAwait(false);
            _checkpoint!.Begin(state with { Parts = sums.Finished });
            var source = new DownloadSource(context, request, state.Facts, _key);
            PartRange? next = sums.FirstMissing is >= 0 and var index ? plan[index] : null;
            if (!await source.TryReopenAsync(next, cancellationToken).ConfigureAwait(false))
            {
                return StartOver(file, $"the object is no longer the one with ETag {state.Facts.ETag}");
            }

            await using (source.ConfigureAwait(false))
            {
                context.Progress.AddResumed(sums.FinishedBytes);
                resumed = sums.Finished.Count;
                var downloaded = await Parts(source, file).FetchAsync(plan, sums, cancellationToken).ConfigureAwait(false);
                return Finish(file, source.Facts, downloaded with { ResumedParts = resumed });
            }
        }
        catch (OssIntegrityException) when (resumed > 0 && sums?.FirstMissing < 0)
        {
            // OSS has no CRC-64 of parts, so it is unknown which part is damaged, and it may have been damaged since an earlier run.
            context.Progress.AddResumed(-plan.Length);
            return StartOver(
                file, "its parts, some of which an earlier run had fetched, don't make up the object: one of them was damaged on its way");
        }
        catch (Exception failure)
        {
            Leave(file, failure, isResumable: true);
            throw;
        }
    }

    /// <summary>
    /// Completes a download whose process ended after the target was replaced and before the checkpoint was deleted; returns null when the
    /// download isn't in that state.
    /// </summary>
    private async ValueTask<OssTransferResult?> FinishInPlaceAsync(DownloadCheckpointState state, CancellationToken cancellationToken)
    {
        if (!state.IsComplete || FileReplacement.Exists(target, state.Temporary) || !File.Exists(target)
            || new FileInfo(target).Length != state.Facts.Length)
        {
            return null;
        }

        using var file = File.OpenHandle(target);
        var sums = await PartChecksums.VerifyAsync(file, state, _key, cancellationToken).ConfigureAwait(false);
        var source = new DownloadSource(context, request, state.Facts, _key);
        if (sums.FirstMissing >= 0 || !await source.TryReopenAsync(part: null, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        _checkpoint!.Delete();
        context.Progress.AddResumed(state.Plan.Length);
        return source.Result(sums.Combined(), state.Plan.Length, state.Plan.Count) with { ResumedParts = state.Plan.Count };
    }

    private ValueTask<ContentKey> OpenAsync(EncryptionEnvelope envelope, CancellationToken cancellationToken) =>
        context.Encryption?.OpenAsync(envelope, cancellationToken)
        ?? throw OssCheckpointException.OtherTransfer(
            context.Checkpoint!.Path, "it holds decrypted parts, and this client doesn't decrypt");

    private FileReplacement Begin(ObjectFacts facts, PartPlan? plan)
    {
        try
        {
            var file = FileReplacement.Begin(target, new ReplacementOptions
            {
                Length = facts.Length ?? 0,
                Durability = Durability,
                Announce = plan is null ? null : name =>
                    _checkpoint!.Begin(StateOf(name, facts, plan)),
            });
            context.Reached(TransferStep.TemporaryCreated);
            return file;
        }
        catch when (plan is not null)
        {
            _checkpoint!.Delete();
            throw;
        }
    }

    private DownloadCheckpointState StateOf(string temporary, ObjectFacts facts, PartPlan plan) => new()
    {
        Host = context.Host,
        Bucket = request.Bucket,
        Key = request.Key,
        Version = request.VersionId,
        Range = request.Range,
        Target = target,
        Temporary = temporary,
        Facts = facts,
        PartSize = plan.PartSize,
        Parts = [],
    };

    private OssTransferResult? StartOver(FileReplacement? file, string reason)
    {
        _restartReason = reason;
        Discard(file);
        Log.StartsOver(context.Logger, request.Bucket, reason);
        return null;
    }

    /// <summary>Returns the download of the parts to the temporary file. Finished parts are noted in the checkpoint.</summary>
    private DownloadToHandle Parts(DownloadSource source, FileReplacement file) =>
        new(context, source, file.Handle, offset: 0, finished: (part, crc) =>
        {
            WriteBehind.Start(file.Handle, part.Offset, part.Length);
            _checkpoint?.Note(new DownloadedPart(part.Number - 1, crc));
        });

    private OssTransferResult Finish(FileReplacement file, ObjectFacts facts, OssTransferResult downloaded)
    {
        context.Progress.SetTotal(downloaded.Length, files: 1);
        try
        {
            file.Flush(options.KeepLastModified ? facts.LastModified : null);
            context.Reached(TransferStep.TargetFlushed);
            file.Replace(options.ExistingFile == OssExistingFile.Replace);
            context.Reached(TransferStep.TargetReplaced);
        }
        catch (IOException failure) when (options.ExistingFile != OssExistingFile.Replace && File.Exists(target))
        {
            Discard(file);
            return LeaveTarget(failure);
        }

        _checkpoint?.Delete();
        return downloaded with { RestartReason = _restartReason };
    }

    private OssTransferResult LeaveTarget(IOException? inner) => options.ExistingFile == OssExistingFile.Skip
        ? new OssTransferResult { Skipped = true }
        : throw new IOException(
            $"The file '{target}' exists and was left alone. "
                + $"Remove it, or set {nameof(OssDownloadOptions)}.{nameof(OssDownloadOptions.ExistingFile)} to replace or skip it.",
            inner);

    /// <summary>
    /// Cleans up after a failed download. Keeps the temporary file and the checkpoint if the download can be resumed and the options allow
    /// it; otherwise, removes them. Both are always removed when the content was damaged or the object has changed.
    /// </summary>
    private void Leave(FileReplacement file, Exception failure, bool isResumable)
    {
        if (isResumable && failure is not OssIntegrityException && context.Options.OnInterruption == OssInterruptionAction.KeepIfResumable)
        {
            file.Keep();
        }
        else
        {
            Discard(file);
        }
    }

    /// <summary>Deletes the temporary file, and then the checkpoint, which contains its name.</summary>
    private void Discard(FileReplacement? file)
    {
        file?.Dispose();
        _checkpoint?.Delete();
    }
}
