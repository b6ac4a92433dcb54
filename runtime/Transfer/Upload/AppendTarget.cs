using System.Globalization;
using System.Runtime.ExceptionServices;
using OssGen.Content;
using OssGen.Pipeline;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Schedule;
using OssGen.Wire;

namespace OssGen.Transfer.Upload;

/// <summary>
/// The end of an appendable object as known to this writer: the position of the next byte, and the CRC-64 of all bytes before it.
/// </summary>
internal sealed class AppendTarget(TransferContext context, AppendObjectRequest request)
{
    /// <summary>The position of the next byte to append, which is the length of the object in bytes.</summary>
    internal long Position { get; private set; }

    /// <summary>The CRC-64 of the object; null when it isn't known.</summary>
    internal ulong? Crc64 { get; private set; }

    /// <summary>Requests the end of the object from OSS. The end is position 0 when the object doesn't exist.</summary>
    internal static async ValueTask<AppendTarget> FindAsync(
        TransferContext context, AppendObjectRequest request, CancellationToken cancellationToken)
    {
        request = request with { TrafficLimit = request.TrafficLimit ?? context.Options.TrafficLimit, Scope = context.Scope };
        var target = new AppendTarget(context, request);
        (target.Position, target.Crc64) = await target.FindEndAsync(cancellationToken).ConfigureAwait(false);
        return target;
    }

    /// <summary>
    /// Appends bytes. When the outcome of a call is unknown, the length and CRC-64 of the object are requested to determine whether the
    /// bytes were appended.
    /// </summary>
    /// <exception cref="OssIntegrityException">The object differs from what was written to it.</exception>
    internal async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var end = Position + bytes.Length;
        var expected = Crc64 is { } before ? OssCrc64.Combine(before, OssCrc64.Compute(bytes.Span), bytes.Length) : (ulong?)null;
        var append = request with { Position = Position, Content = new MemoryContent(bytes, contentType: null) };
        AppendObjectResult result;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                result = await context.Client.AppendObjectAsync(append, cancellationToken).ConfigureAwait(false);
                break;
            }
            catch (OssException failure) when (UploadCompletion.IsOutcomeUnknown(failure)
                || (attempt > 1 && failure is OssServiceException { Code: OssErrorCode.PositionNotEqualToLength }))
            {
                (long Position, ulong? Crc64) found = default;
                try
                {
                    found = await FindEndAsync(cancellationToken).ConfigureAwait(false);
                }
                catch (OssException)
                {
                    // The object can't be queried either: the caller needs to see the failure of the append.
                    ExceptionDispatchInfo.Throw(failure);
                }

                if (found.Position != Position)
                {
                    MoveTo(end, expected, found.Position, found.Crc64);
                    return;
                }

                if (!await context.MayRetryAsync(attempt, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }

        // The object's end as reported by the reply or, when the reply lacks something, by the object itself.
        var isTold = result.Crc64 is not null || expected is null || !context.VerifiesUploads;
        var (position, crc64) = isTold
            ? (result.NextAppendPosition, result.Crc64)
            : await FindEndAsync(cancellationToken).ConfigureAwait(false);
        MoveTo(end, expected, position, crc64);
    }

    private async ValueTask<(long Position, ulong? Crc64)> FindEndAsync(CancellationToken cancellationToken)
    {
        var headers = new HeadObjectRequest { Bucket = request.Bucket, Key = request.Key, Scope = request.Scope }.WithPayer(request);
        try
        {
            var head = await context.Client.HeadObjectAsync(headers, cancellationToken).ConfigureAwait(false);
            return (head.NextAppendPosition ?? head.ContentLength, head.Crc64);
        }
        catch (OssServiceException error) when (error.StatusCode == 404 && error.Code != OssErrorCode.NoSuchBucket)
        {
            return (0, 0);
        }
    }

    private void MoveTo(long expectedEnd, ulong? expectedCrc64, long end, ulong? crc64)
    {
        if (end != expectedEnd || (expectedCrc64 is not null && crc64 is not null && crc64 != expectedCrc64))
        {
            throw new OssIntegrityException(string.Create(
                CultureInfo.InvariantCulture,
                $"The object '{request.Key}' isn't what was written to it: it should have {expectedEnd} bytes with CRC-64 {expectedCrc64}, "
                    + $"OSS reports {end} bytes with CRC-64 {crc64}. Perhaps somebody else writes it too."));
        }

        if (context.VerifiesUploads && expectedCrc64 is not null && crc64 is null)
        {
            throw new OssResponseException(
                $"Bytes were added to the object '{request.Key}', but can't be verified: neither the reply to AppendObject nor "
                + "that to HeadObject has an x-oss-hash-crc64ecma. "
                + UploadCheck.WithoutHeader);
        }

        Position = end;
        // When the object's CRC-64 wasn't known before, nothing was compared.
        Crc64 = expectedCrc64;
        context.Retries.GiveBack();
    }
}
