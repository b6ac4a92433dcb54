using OssGen.Pipeline;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>One multipart upload on OSS.</summary>
internal sealed class MultipartSession
{
    private static readonly TimeSpan LongestAbort = TimeSpan.FromSeconds(30);

    private readonly TransferJob _job;
    private readonly MultipartTarget _target;

    internal MultipartSession(TransferJob job, MultipartTarget target, string id, DateTimeOffset? begun)
    {
        _job = job;
        _target = target;
        Id = id;
        Begun = begun;
    }

    internal string Id { get; }

    /// <summary>When it was begun, by the server's clock; null when that isn't known.</summary>
    internal DateTimeOffset? Begun { get; }

    /// <summary>Whether OSS has made an object of it, so that there is nothing left to abort.</summary>
    internal bool IsCompleted { get; set; }

    /// <summary>What this transfer knows to be stored.</summary>
    internal PartLedger Ledger { get; } = new();

    internal static async ValueTask<MultipartSession> BeginAsync(TransferJob job, MultipartTarget target, CancellationToken cancellationToken)
    {
        var result = await job.Client.InitiateMultipartUploadAsync(target.Initiate, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(result.UploadId))
        {
            throw new OssResponseException("The reply to InitiateMultipartUpload has no UploadId.") { Response = result.Response };
        }

        return new MultipartSession(job, target, result.UploadId, result.Response.ServerTime);
    }

    /// <summary>The parts that OSS has, by number: all pages.</summary>
    /// <exception cref="OssServiceException">NoSuchUpload: it was completed or aborted.</exception>
    internal async ValueTask<IReadOnlyDictionary<int, UploadedPart>> ListAsync(CancellationToken cancellationToken)
    {
        var parts = new Dictionary<int, UploadedPart>();
        await foreach (var part in _job.Client.ListParts(_target.ListParts(Id), cancellationToken).ConfigureAwait(false))
        {
            if (part.PartNumber is { } number)
            {
                parts[number] = part;
            }
        }

        return parts;
    }

    /// <summary>Sends a part and notes it. One that was damaged on its way is sent again, within the transfer's attempts.</summary>
    /// <param name="range">Which bytes.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="isRepeatable">Asked after damage: whether the bytes are still the same.</param>
    /// <param name="cancellationToken">Gives the part up.</param>
    internal async ValueTask SendPartAsync(PartRange range, PartContent content, Func<bool> isRepeatable, CancellationToken cancellationToken)
    {
        var request = _target.Part(Id, range.Number, content);
        UploadPartResult result;
        while (true)
        {
            try
            {
                result = await _job.Client.UploadPartAsync(request, cancellationToken).ConfigureAwait(false);
                break;
            }
            catch (OssIntegrityException) when (isRepeatable() && _job.Retries.TryTake())
            {
                // The bytes in memory or in the file are sound, and a part replaces one of the same number.
            }
        }

        Ledger.Add(range, RequireETag(range, result.ETag, result.Response), content.SentCrc64);
        _job.Retries.GiveBack();
    }

    /// <summary>Makes the object of the parts, and sees to it that it is the one meant.</summary>
    /// <param name="expectedCrc64">CRC-64 that the object must have, or null when it isn't known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal ValueTask<StoredObject> CompleteAsync(ulong? expectedCrc64, CancellationToken cancellationToken) =>
        new Completion(_job, _target, this, expectedCrc64).RunAsync(cancellationToken);

    /// <summary>Ends it and deletes its parts, whatever became of the transfer's own token and attempts. A failure is logged, since another one is on its way to the caller.</summary>
    internal async ValueTask AbortAsync()
    {
        using var limit = new CancellationTokenSource(LongestAbort, _job.TimeProvider);
        try
        {
            await _job.Client.AbortMultipartUploadAsync(_target.Abort(Id), limit.Token).ConfigureAwait(false);
        }
        catch (OssServiceException error) when (error.Code == OssErrorCode.NoSuchUpload)
        {
            // Gone already.
        }
        catch (Exception failure)
        {
            // Whatever it is, such as a client disposed meanwhile, it must not take the place of the failure that led here.
            Log.AbortFailed(_job.Logger, Id, _target.Bucket, failure);
        }
    }

    internal static string RequireETag(PartRange range, string? eTag, OssResponse response) => string.IsNullOrEmpty(eTag)
        ? throw new OssResponseException(FormattableString.Invariant($"The reply to part {range.Number} has no ETag, without which the upload can't be completed.")) { Response = response }
        : eTag;
}
