namespace OssGen;

/// <summary>
/// The last step of a multipart upload. When its outcome isn't known - the connection broke, OSS answered with a server error or with NoSuchUpload - the object itself is asked:
/// if it is there with the right length and CRC-64, the step had succeeded.
/// </summary>
internal sealed class Completion(TransferJob job, MultipartTarget target, MultipartSession upload, ulong? expectedCrc64)
{
    internal async ValueTask<StoredObject> RunAsync(CancellationToken cancellationToken)
    {
        var request = target.Complete(upload.Id, upload.Ledger.ToCompletedParts());
        var wasAmbiguous = false;
        for (var attempt = 1; ; attempt++)
        {
            Exception failure;
            try
            {
                var result = await job.Client.CompleteMultipartUploadAsync(request, cancellationToken).ConfigureAwait(false);
                upload.IsCompleted = true;
                return Checked(StoredObject.Of(result));
            }
            catch (OssServiceException error) when (error.Status == 203)
            {
                // The callback failed; the object is stored all the same.
                upload.IsCompleted = true;
                throw;
            }
            catch (OssException ambiguous) when (IsAmbiguous(ambiguous, wasAmbiguous))
            {
                wasAmbiguous = true;
                failure = ambiguous;
            }

            if (await TryFindAsync(cancellationToken).ConfigureAwait(false) is { } stored)
            {
                return stored;
            }

            if (IsFinal(failure) || attempt >= job.MaxAttempts || !job.Retries.TryTake())
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
            }

            await Task.Delay(job.BackoffDelay(attempt), job.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the object may be stored in spite of the failure.</summary>
    private static bool IsAmbiguous(OssException failure, bool wasAmbiguous) => failure switch
    {
        OssTransportException transport => transport.OutcomeUnknown,
        OssServiceException { Status: >= 500 } => true,
        OssServiceException { Code: OssErrorCode.NoSuchUpload } => true,
        OssServiceException { Code: OssErrorCode.FileAlreadyExists } => wasAmbiguous,
        OssResponseException => true,
        _ => false,
    };

    /// <summary>Whether completing once more can't help.</summary>
    private static bool IsFinal(Exception failure) => failure is OssServiceException { Status: < 500 };

    private async ValueTask<StoredObject?> TryFindAsync(CancellationToken cancellationToken)
    {
        try
        {
            var head = await job.Client.HeadObjectAsync(target.Head(), cancellationToken).ConfigureAwait(false);
            return upload.Made(head, upload.Ledger.Length(), expectedCrc64) ? StoredObject.Of(head) : null;
        }
        catch (OssException failure)
        {
            // Not there, or not to be asked: the failure of completing is what the caller has to see.
            Log.OutcomeNotFound(job.Logger, target.Bucket, failure);
            return null;
        }
    }

    private StoredObject Checked(StoredObject stored) => stored.Crc64 is { } reported && expectedCrc64 is { } expected && reported != expected
        ? throw new OssIntegrityException(
            $"The object isn't what was uploaded: CRC-64 of the parts that were sent is {expected}, that of the object that OSS made of them is {reported} (request id {stored.Response.RequestId}). Upload it again or delete it.")
        : stored;
}
