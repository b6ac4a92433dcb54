using System.Globalization;
using System.Runtime.ExceptionServices;
using OssGen.Pipeline;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>
/// Completes a multipart upload. When the outcome of the request is unknown, because the connection broke or OSS replied with a server
/// error, the request is retried. Once OSS reports that the upload no longer exists, the object is queried to find out whether this upload
/// created it. An object that can't be verified isn't reported as a success.
/// </summary>
internal sealed class UploadCompletion(TransferContext context, MultipartRequests requests, MultipartSession upload, ulong? expectedCrc64)
{
    internal async ValueTask<OssTransferResult> RunAsync(CompleteMultipartUploadRequest request, CancellationToken cancellationToken)
    {
        OssException? first = null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await context.Client.CompleteMultipartUploadAsync(request, cancellationToken).ConfigureAwait(false);
                upload.IsCompleted = true;
                return await VerifyAsync(result, cancellationToken).ConfigureAwait(false);
            }
            catch (OssServiceException error) when (error.StatusCode == 203)
            {
                // The callback failed, but the object is stored.
                upload.IsCompleted = true;
                throw;
            }
            catch (OssException failure) when (!upload.IsCompleted
                && (IsOutcomeUnknown(failure) || IsUploadGone(failure) || (first is not null && IsForbidden(failure))))
            {
                first ??= failure;
                var isFinal = IsUploadGone(failure) || IsForbidden(failure);
                if (isFinal || !await context.MayRetryAsync(attempt, cancellationToken).ConfigureAwait(false))
                {
                    if (await FindAsync(failure, cancellationToken).ConfigureAwait(false) is { } stored)
                    {
                        return stored;
                    }

                    ExceptionDispatchInfo.Throw(first);
                }
            }
        }
    }

    /// <summary>
    /// Determines from the reply to HeadObject whether a multipart upload may have created the object, before the bytes are compared. An
    /// object with the same bytes and metadata that someone else has stored since the upload began can't be distinguished from it.
    /// </summary>
    /// <param name="head">The reply to HeadObject.</param>
    /// <param name="metadata">The metadata that the upload was begun with.</param>
    /// <param name="begun">
    /// The time when the upload was begun, by the server's clock; null for an upload begun elsewhere, whose metadata isn't known either.
    /// </param>
    /// <param name="length">The length that the object must have, in bytes.</param>
    internal static bool MayHaveMade(
        HeadObjectResult head, IReadOnlyDictionary<string, string>? metadata, DateTimeOffset? begun, long length) =>
        head.ContentLength == length
        && !IsOlder(head, begun)
        && (head.ObjectType == default || head.ObjectType == ObjectType.Multipart)
        && (begun is null || HasMetadata(head, metadata));

    /// <summary>Creates the result for a stored object. The caller sets the length and the number of parts.</summary>
    internal static OssTransferResult ResultOf(HeadObjectResult head) =>
        new() { ETag = head.ETag, Crc64 = head.Crc64, VersionId = head.VersionId, Response = head.Response };

    /// <summary>Determines whether OSS may have executed a request despite the failure of its call.</summary>
    internal static bool IsOutcomeUnknown(OssException failure) => failure switch
    {
        OssTransportException transport => transport.OutcomeUnknown,
        // An error in a reply with a success status: OSS had begun to reply before it failed.
        OssServiceException error => error.StatusCode is >= 500 or 200,
        _ => failure is OssResponseException,
    };

    private static bool IsUploadGone(OssException failure) => failure is OssServiceException { Code: OssErrorCode.NoSuchUpload };

    /// <summary>Determines whether OSS refused to overwrite an object, which an earlier attempt may have stored.</summary>
    private static bool IsForbidden(OssException failure) => failure is OssServiceException { Code: OssErrorCode.FileAlreadyExists };

    /// <summary>Returns the stored object if the upload no longer exists because it was completed; null otherwise.</summary>
    private async ValueTask<OssTransferResult?> FindAsync(OssException failure, CancellationToken cancellationToken)
    {
        try
        {
            if (!IsUploadGone(failure) && !await IsGoneAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            var head = await context.Client.HeadObjectAsync(requests.Head(), cancellationToken).ConfigureAwait(false);
            var isSame = head.Crc64 is not null && expectedCrc64 is not null
                ? head.Crc64 == expectedCrc64
                : !context.VerifiesUploads && upload.Begun is not null;
            if (!isSame || !MayHaveMade(head, requests.Initiate.Metadata, upload.Begun, upload.Length)
                || (PartsIn(head.ETag) is { } parts && parts != upload.Count))
            {
                return null;
            }

            upload.IsCompleted = true;
            return ResultOf(head) with { Crc64 = head.Crc64 == expectedCrc64 ? expectedCrc64 : null };
        }
        catch (OssException unanswered)
        {
            // The object doesn't exist or can't be queried: the caller needs to see the failure to complete.
            Log.OutcomeNotFound(context.Logger, requests.Bucket, unanswered);
            return null;
        }
    }

    private async ValueTask<bool> IsGoneAsync(CancellationToken cancellationToken)
    {
        try
        {
            await context.Client.ListPartsAsync(requests.ListParts(upload.Id) with { MaxParts = 1 }, cancellationToken)
                .ConfigureAwait(false);
            return false;
        }
        catch (OssServiceException error) when (IsUploadGone(error))
        {
            return true;
        }
    }

    /// <summary>
    /// Compares the CRC-64 of the object with the combined CRC-64 of its parts, if known, and throws when they differ. When the reply has
    /// no CRC-64, HeadObject is used to request the CRC-64, unless verification is off.
    /// </summary>
    private async ValueTask<OssTransferResult> VerifyAsync(CompleteMultipartUploadResult completed, CancellationToken cancellationToken)
    {
        var stored = new OssTransferResult
        {
            ETag = completed.ETag ?? completed.Response.HeaderList.Find("ETag"),
            VersionId = completed.VersionId,
            CallbackBody = completed.CallbackBody,
            Response = completed.Response,
        };
        if (expectedCrc64 is not { } expected || (completed.Crc64 is null && !context.VerifiesUploads))
        {
            return stored;
        }

        var reported = completed.Crc64 ?? await AskAsync(stored, cancellationToken).ConfigureAwait(false);
        return reported == expected
            ? stored with { Crc64 = reported }
            : throw new OssIntegrityException(
                $"The object isn't what was uploaded: CRC-64 of the parts that were sent is {expected}, that of the object that OSS made "
                    + $"of them is {reported} (request id {stored.Response.RequestId}). Upload it again or delete it.");
    }

    private async ValueTask<ulong> AskAsync(OssTransferResult stored, CancellationToken cancellationToken)
    {
        var head = await context.Client.HeadObjectAsync(requests.Head() with { VersionId = stored.VersionId }, cancellationToken)
            .ConfigureAwait(false);
        return head.Crc64 is { } crc && (stored.ETag is null || stored.ETag == head.ETag)
            ? crc
            : throw new OssResponseException(
                $"The object '{requests.Key}' was made of its parts, but can't be verified: the reply to CompleteMultipartUpload (request "
                    + $"id {stored.Response.RequestId}) has no x-oss-hash-crc64ecma, and HeadObject "
                + (head.Crc64 is null
                    ? "tells none either."
                    : $"tells that of another object by now (ETag {head.ETag}, not {stored.ETag}).")
                + $" {UploadCheck.WithoutHeader}")
            {
                Response = head.Response,
            };
    }

    // The times of objects have whole seconds.
    private static bool IsOlder(HeadObjectResult head, DateTimeOffset? begun) =>
        begun is { } start && head.LastModified != default && head.LastModified < start.AddTicks(-(start.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>Returns the number of parts that follows the dash in an ETag; null if there is none.</summary>
    private static int? PartsIn(string eTag)
    {
        var text = eTag.AsSpan().Trim('"');
        return int.TryParse(text[(text.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && text.Contains('-')
            ? count
            : null;
    }

    private static bool HasMetadata(HeadObjectResult head, IReadOnlyDictionary<string, string>? wanted) =>
        head.Metadata.Count == (wanted?.Count ?? 0)
        && (wanted is null
            || wanted.All(pair => head.Metadata.TryGetValue(pair.Key.ToLowerInvariant(), out var found)
                && found.Trim() == pair.Value.Trim()));
}
