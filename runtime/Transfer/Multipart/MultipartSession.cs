using OssGen.Pipeline;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>
/// A multipart upload on OSS, and the parts that are known to be stored. Several threads may send parts at the same time.
/// </summary>
/// <param name="context">The transfer.</param>
/// <param name="requests">The upload's requests.</param>
/// <param name="id">The upload ID.</param>
/// <param name="begun">The time when the upload was begun, by the server's clock; null when it isn't known.</param>
internal sealed class MultipartSession(
    TransferContext context, MultipartRequests requests, string id, DateTimeOffset? begun) : IAsyncDisposable
{
    private static readonly TimeSpan LongestAbort = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, Part> _parts = [];
    private int _resumed;

    internal string Id => id;

    internal DateTimeOffset? Begun => begun;

    /// <summary>
    /// The size of a part in bytes. When part sizes grow, this is the size of the first parts. The value is 0 when the part size of an
    /// upload that was begun elsewhere isn't known.
    /// </summary>
    internal long PartSize { get; init; }

    /// <summary>The checkpoint of the upload; null for none.</summary>
    internal MultipartCheckpoint? Checkpoint { get; init; }

    /// <summary>Whether the upload is always kept after a failure, so that it can be resumed.</summary>
    internal bool IsKept { get; init; }

    /// <summary>The parts that were stored on OSS when the upload was resumed, by part number.</summary>
    internal Dictionary<int, UploadedPart> Found { get; } = [];

    /// <summary>Whether OSS has created the object from the parts, in which case there is nothing left to abort.</summary>
    internal bool IsCompleted { get; set; }

    /// <summary>The number of stored parts.</summary>
    internal int Count => _parts.Count;

    /// <summary>The total number of bytes in the stored parts.</summary>
    internal long Length => _parts.Values.Sum(static part => part.Length);

    /// <summary>The combined CRC-64 of all stored parts; null when the CRC-64 of a part isn't known.</summary>
    internal ulong? Crc64 =>
        _parts.Values.Aggregate((ulong?)0, static (whole, part) => whole is { } before
            && part.Crc64 is { } crc ? OssCrc64.Combine(before, crc, part.Length) : null);

    /// <summary>Begins an upload, and writes its checkpoint if there is one.</summary>
    internal static async ValueTask<MultipartSession> BeginAsync(
        TransferContext context,
        MultipartRequests requests,
        long partSize,
        MultipartCheckpoint? checkpoint,
        CancellationToken cancellationToken)
    {
        var result = await context.Client.InitiateMultipartUploadAsync(requests.Initiate, cancellationToken).ConfigureAwait(false);
        if (result.UploadId.Length == 0)
        {
            throw new OssResponseException("The reply to InitiateMultipartUpload has no UploadId.") { Response = result.Response };
        }

        var upload = new MultipartSession(context, requests, result.UploadId, result.Response.ServerTime)
        {
            PartSize = partSize,
            Checkpoint = checkpoint,
        };
        try
        {
            checkpoint?.Write(upload);
            return upload;
        }
        catch
        {
            await upload.DiscardAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lists all parts that are stored on OSS, and adds them to <see cref="Found"/>.</summary>
    /// <exception cref="OssServiceException">NoSuchUpload: the upload was completed or aborted.</exception>
    internal async ValueTask FindPartsAsync(CancellationToken cancellationToken)
    {
        await foreach (var part in context.Client.ListParts(requests.ListParts(id), cancellationToken).ConfigureAwait(false))
        {
            Found[part.PartNumber] = part;
        }
    }

    /// <summary>
    /// Sends a part and records it, unless it equals the part that is already stored on OSS. A part that was damaged in transit is sent
    /// again, within the transfer's retry budget.
    /// </summary>
    /// <param name="range">The range of the object.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isRepeatable">Determines after damage whether the bytes are still the same.</param>
    /// <param name="cancellationToken">Cancels the part.</param>
    internal async ValueTask SendPartAsync(
        PartRange range, OssContent bytes, Func<bool> isRepeatable, CancellationToken cancellationToken)
    {
        if (Found.TryGetValue(range.Number, out var known)
            && await ContentCrc.MatchAsync(known, bytes, cancellationToken).ConfigureAwait(false) is { } crc)
        {
            NoteResumed(range, known.ETag, crc);
            return;
        }

        var content = new PartContent(bytes, context.Progress);
        var request = requests.Part(id, range.Number, content);
        while (true)
        {
            try
            {
                var result = await context.Client.UploadPartAsync(request, cancellationToken).ConfigureAwait(false);
                Note(range, result.ETag, content.SentCrc64, result.Response);
                return;
            }
            catch (OssIntegrityException) when (isRepeatable() && context.Retries.TryTake())
            {
                // The bytes in memory or in the file are intact, and a part replaces an earlier one of the same number.
            }
        }
    }

    /// <summary>Records a part that has just been stored.</summary>
    /// <exception cref="OssResponseException">The reply has no ETag.</exception>
    internal void Note(PartRange range, string eTag, ulong? crc64, OssResponse response)
    {
        if (eTag.Length == 0)
        {
            throw new OssResponseException(FormattableString.Invariant(
                $"The reply to part {range.Number} has no ETag, without which the upload can't be completed.")) { Response = response };
        }

        Add(range, eTag, crc64);
        context.Retries.GiveBack();
    }

    /// <summary>Records a part that was stored by an earlier run.</summary>
    internal void NoteResumed(PartRange range, string eTag, ulong? crc64)
    {
        Interlocked.Increment(ref _resumed);
        Add(range, eTag, crc64);
        context.Progress.AddResumed(range.Length);
    }

    /// <summary>Completes the upload, and verifies the object that OSS created from the parts.</summary>
    /// <param name="expectedCrc64">The CRC-64 that the object must have; null when it isn't known.</param>
    /// <param name="cancellationToken">Cancels the completion.</param>
    internal async ValueTask<OssTransferResult> CompleteAsync(ulong? expectedCrc64, CancellationToken cancellationToken)
    {
        var request = requests.Complete(
            id, [.. _parts.Select(static part => new CompletedPart { PartNumber = part.Key, ETag = part.Value.ETag })]);
        var stored = await new UploadCompletion(context, requests, this, expectedCrc64)
            .RunAsync(request, cancellationToken)
            .ConfigureAwait(false);
        return stored with { Length = Length, Parts = Count, ResumedParts = _resumed };
    }

    /// <summary>
    /// Deletes the checkpoint of a completed upload. An upload that isn't completed is either kept for a later run to resume, or aborted.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (IsCompleted)
        {
            Checkpoint?.Delete();
        }
        else if (!IsKept && (Checkpoint is null || context.Options.OnInterruption != OssInterruptionAction.KeepIfResumable))
        {
            await DiscardAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Aborts the upload and deletes its parts, even when the transfer is cancelled or out of retries. A failed abort is only logged, so
    /// that its exception doesn't replace the failure that led to the abort.
    /// </summary>
    internal async ValueTask AbortAsync()
    {
        using var limit = new CancellationTokenSource(LongestAbort, context.TimeProvider);
        try
        {
            await context.Client.AbortMultipartUploadAsync(requests.Abort(id), limit.Token).ConfigureAwait(false);
        }
        catch (OssServiceException error) when (error.Code == OssErrorCode.NoSuchUpload)
        {
            // The upload is already gone.
        }
        catch (Exception failure)
        {
            // No exception, such as that of a client disposed meanwhile, must replace the failure that led to the abort.
            Log.AbortFailed(context.Logger, id, requests.Bucket, failure);
        }
    }

    private async ValueTask DiscardAsync()
    {
        await AbortAsync().ConfigureAwait(false);
        Checkpoint?.Delete();
    }

    private void Add(PartRange range, string eTag, ulong? crc64)
    {
        lock (_lock)
        {
            _parts.Add(range.Number, new Part(range.Length, eTag, crc64));
        }
    }

    private readonly record struct Part(long Length, string ETag, ulong? Crc64);
}
