using System.Runtime.ExceptionServices;
using OssGen.Pipeline;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>
/// The last step of a multipart upload. When its outcome isn't known - the connection broke, OSS answered with a server error - it is repeated. Once the upload is gone, by OSS's own
/// word, the object is asked whether this upload made it. An object that can't be verified is no success.
/// </summary>
internal sealed class Completion(TransferJob job, MultipartTarget target, MultipartSession upload, ulong? expectedCrc64)
{
    internal async ValueTask<StoredObject> RunAsync(CancellationToken cancellationToken)
    {
        var request = target.Complete(upload.Id, upload.Ledger.ToCompletedParts());
        OssException? first = null;
        for (var attempt = 1; ; attempt++)
        {
            OssException failure;
            try
            {
                var result = await job.Client.CompleteMultipartUploadAsync(request, cancellationToken).ConfigureAwait(false);
                upload.IsCompleted = true;
                return await VerifyAsync(StoredObject.Of(result), cancellationToken).ConfigureAwait(false);
            }
            catch (OssServiceException error) when (error.Status == 203)
            {
                // The callback failed; the object is stored all the same.
                upload.IsCompleted = true;
                throw;
            }
            catch (OssException failed) when (!upload.IsCompleted && IsAmbiguous(failed, wasAmbiguous: first is not null))
            {
                failure = failed;
            }

            first ??= failure;
            if (IsUploadGone(failure) || !CanRepeat(failure, attempt))
            {
                return await FindAsync(failure, cancellationToken).ConfigureAwait(false) ?? throw Rethrown(first);
            }

            await Task.Delay(job.BackoffDelay(attempt), job.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the object may be stored in spite of the failure.</summary>
    private static bool IsAmbiguous(OssException failure, bool wasAmbiguous) => failure switch
    {
        OssTransportException transport => transport.OutcomeUnknown,
        // An error in a reply of success: OSS had begun to answer before it failed.
        OssServiceException { Status: >= 500 or 200 } => true,
        OssServiceException { Code: OssErrorCode.FileAlreadyExists } => wasAmbiguous,
        OssResponseException => true,
        _ => IsUploadGone(failure),
    };

    private static bool IsUploadGone(Exception failure) => failure is OssServiceException { Code: OssErrorCode.NoSuchUpload };

    private bool CanRepeat(OssException failure, int attempt) =>
        failure is not OssServiceException { Code: OssErrorCode.FileAlreadyExists } && attempt < job.MaxAttempts && job.Retries.TryTake();

    private static Exception Rethrown(Exception failure)
    {
        ExceptionDispatchInfo.Throw(failure);
        return failure;
    }

    /// <summary>The object, if the upload is gone because it became that.</summary>
    private async ValueTask<StoredObject?> FindAsync(OssException failure, CancellationToken cancellationToken)
    {
        try
        {
            if (!IsUploadGone(failure) && !await IsGoneAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            var head = await job.Client.HeadObjectAsync(target.Head(), cancellationToken).ConfigureAwait(false);
            if (!OwnObject.Is(head, target, upload.Begun, upload.Ledger.Length(), upload.Ledger.Count, expectedCrc64, job.VerifiesUploads))
            {
                return null;
            }

            upload.IsCompleted = true;
            return StoredObject.Of(head) with { Crc64 = head.Crc64 == expectedCrc64 ? expectedCrc64 : null };
        }
        catch (OssException unanswered)
        {
            // Not there, or not to be asked: the failure of completing is what the caller has to see.
            Log.OutcomeNotFound(job.Logger, target.Bucket, unanswered);
            return null;
        }
    }

    private async ValueTask<bool> IsGoneAsync(CancellationToken cancellationToken)
    {
        try
        {
            await job.Client.ListPartsAsync(target.ListParts(upload.Id) with { MaxParts = 1 }, cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (OssServiceException error) when (IsUploadGone(error))
        {
            return true;
        }
    }

    /// <summary>Compares the object with its parts; where the reply doesn't tell its CRC-64, the object itself is asked.</summary>
    private async ValueTask<StoredObject> VerifyAsync(StoredObject stored, CancellationToken cancellationToken)
    {
        if (expectedCrc64 is not { } expected || (stored.Crc64 is null && !job.VerifiesUploads))
        {
            return stored with { Crc64 = null };
        }

        var reported = stored.Crc64 ?? await AskAsync(stored, cancellationToken).ConfigureAwait(false);
        return reported == expected
            ? stored with { Crc64 = reported }
            : throw new OssIntegrityException(
                $"The object isn't what was uploaded: CRC-64 of the parts that were sent is {expected}, that of the object that OSS made of them is {reported} (request id {stored.Response.RequestId}). Upload it again or delete it.");
    }

    private async ValueTask<ulong> AskAsync(StoredObject stored, CancellationToken cancellationToken)
    {
        var head = await job.Client.HeadObjectAsync(target.Head() with { VersionId = stored.VersionId }, cancellationToken).ConfigureAwait(false);
        return head.Crc64 is { } crc && (stored.ETag is null || stored.ETag == head.ETag)
            ? crc
            : throw new OssResponseException(
                $"The object '{target.Key}' was made of its parts, but can't be verified: the reply to CompleteMultipartUpload (request id {stored.Response.RequestId}) has no x-oss-hash-crc64ecma, and HeadObject "
                + (head.Crc64 is null ? "tells none either." : $"tells that of another object by now (ETag {head.ETag}, not {stored.ETag}).")
                + $" Where something in front of OSS omits the header, set OssClientOptions.VerifyUploads to false.")
            {
                Response = head.Response,
            };
    }
}
