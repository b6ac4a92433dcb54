using System.Globalization;
using System.Runtime.ExceptionServices;
using OssGen.Content;
using OssGen.Pipeline;
using OssGen.Transfer.Schedule;
using OssGen.Wire;

namespace OssGen.Transfer.Upload;

/// <summary>
/// The end of an appendable object, as far as this writer knows: where the next bytes go, and the CRC-64 of those before.
/// </summary>
internal sealed class AppendTarget(TransferContext context, AppendObjectRequest request, long position, ulong? crc64)
{
    /// <summary>The object's length.</summary>
    internal long Position { get; private set; } = position;

    /// <summary>CRC-64 of the object; null when it isn't known.</summary>
    internal ulong? Crc64 { get; private set; } = crc64;

    /// <summary>Asks OSS where the object ends.</summary>
    internal static async ValueTask<AppendTarget> FindAsync(
        TransferContext context, AppendObjectRequest request, CancellationToken cancellationToken)
    {
        request = request with { TrafficLimit = request.TrafficLimit ?? context.Options.TrafficLimit, Scope = context.Scope };
        var (position, crc64) = await EndAsync(context, request, cancellationToken).ConfigureAwait(false);
        return new AppendTarget(context, request, position, crc64);
    }

    /// <summary>
    /// Adds bytes. When the outcome of a call isn't known, the object's length and CRC-64 decide whether it had added them.
    /// </summary>
    /// <exception cref="OssIntegrityException">The object isn't what was written to it.</exception>
    internal async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var end = Position + bytes.Length;
        var expected = Crc64 is { } before ? OssCrc64.Combine(before, OssCrc64.Compute(bytes.Span), bytes.Length) : (ulong?)null;
        var append =
            request with { Position = Position, Content = new MemoryContent(bytes, request.ContentType ?? OssContent.DefaultContentType) };
        var wasAmbiguous = false;
        for (var attempt = 1; ; attempt++)
        {
            AppendObjectResult? result = null;
            OssException? failure = null;
            try
            {
                result = await context.Client.AppendObjectAsync(append, cancellationToken).ConfigureAwait(false);
            }
            catch (OssException ambiguous) when (IsAmbiguous(ambiguous, wasAmbiguous))
            {
                wasAmbiguous = true;
                failure = ambiguous;
            }

            // What the reply says of the object's end, or where it lacks something, what the object itself says.
            var isTold = result is not null && (result.Crc64 is not null || expected is null || !context.VerifiesUploads);
            (long Position, ulong? Crc64) found = (Position, null);
            try
            {
                found = isTold
                    ? (result!.NextAppendPosition, result.Crc64)
                    : await EndAsync(context, request, cancellationToken).ConfigureAwait(false);
            }
            catch (OssException) when (failure is not null)
            {
                // The object can't be asked either: the failure to add is what the caller has to see.
                ExceptionDispatchInfo.Throw(failure);
            }

            if (failure is null || found.Position != Position)
            {
                MoveTo(end, expected, found.Position, found.Crc64);
                return;
            }

            if (!await context.MayRetryAsync(attempt, cancellationToken).ConfigureAwait(false))
            {
                ExceptionDispatchInfo.Throw(failure);
            }
        }
    }

    /// <summary>Whether the bytes may have been added in spite of the failure.</summary>
    private static bool IsAmbiguous(OssException failure, bool wasAmbiguous) => failure switch
    {
        OssTransportException transport => transport.OutcomeUnknown,
        OssServiceException { StatusCode: >= 500 or 200 } => true,
        OssServiceException { Code: OssErrorCode.PositionNotEqualToLength } => wasAmbiguous,
        OssResponseException => true,
        _ => false,
    };

    private static async ValueTask<(long Position, ulong? Crc64)> EndAsync(
        TransferContext context, AppendObjectRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var head = await context.Client.HeadObjectAsync(
                new HeadObjectRequest
                {
                    Bucket = request.Bucket,
                    Key = request.Key,
                    Scope = context.Scope,
                }.WithPayer(request),
                cancellationToken).ConfigureAwait(false);
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
                $"The object '{request.Key}' isn't what was written to it: it should have {expectedEnd} bytes with CRC-64 {expectedCrc64}, OSS reports {end} bytes with CRC-64 {crc64}. Perhaps somebody else writes it too."));
        }

        if (context.VerifiesUploads && expectedCrc64 is not null && crc64 is null)
        {
            throw new OssResponseException(
                $"Bytes were added to the object '{request.Key}', but can't be verified: neither the reply to AppendObject nor that to HeadObject has an x-oss-hash-crc64ecma. "
                + UploadCheck.WithoutHeader);
        }

        Position = end;
        // Of an object whose sum wasn't known before, nothing was compared.
        Crc64 = expectedCrc64;
        context.Retries.GiveBack();
    }
}
