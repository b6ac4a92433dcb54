using System.Globalization;
using System.Runtime.ExceptionServices;
using OssGen.Content;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>The end of an appendable object, as far as this writer knows: where the next bytes go, and the CRC-64 of those before.</summary>
internal sealed class AppendTarget
{
    private readonly TransferContext _context;
    private readonly AppendObjectRequest _request;

    private AppendTarget(TransferContext context, AppendObjectRequest request, long position, ulong? crc64)
    {
        _context = context;
        _request = request;
        Position = position;
        Crc64 = crc64;
    }

    /// <summary>The object's length.</summary>
    internal long Position { get; private set; }

    /// <summary>CRC-64 of the object; null when it isn't known.</summary>
    internal ulong? Crc64 { get; private set; }

    /// <summary>Asks OSS where the object ends.</summary>
    internal static async ValueTask<AppendTarget> FindAsync(TransferContext context, AppendObjectRequest request, CancellationToken cancellationToken)
    {
        request = request with { TrafficLimit = request.TrafficLimit ?? context.Options.TrafficLimit, Scope = context.Scope };
        var (position, crc64) = await EndAsync(context, request, cancellationToken).ConfigureAwait(false);
        return new AppendTarget(context, request, position, crc64);
    }

    /// <summary>Adds bytes. When the outcome of a call isn't known, the object's length and CRC-64 decide whether it had added them.</summary>
    /// <exception cref="OssIntegrityException">The object isn't what was written to it.</exception>
    internal async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var end = Position + bytes.Length;
        var crc64 = Crc64 is { } before ? OssCrc64.Combine(before, OssCrc64.Compute(bytes.Span), bytes.Length) : (ulong?)null;
        var request = _request with { Position = Position, Content = new MemoryContent(bytes, _request.ContentType ?? OssContent.DefaultContentType) };
        var wasAmbiguous = false;
        for (var attempt = 1; ; attempt++)
        {
            AppendObjectResult? result = null;
            OssException? failure = null;
            try
            {
                result = await _context.Client.AppendObjectAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (OssException ambiguous) when (IsAmbiguous(ambiguous, wasAmbiguous))
            {
                wasAmbiguous = true;
                failure = ambiguous;
            }

            if (failure is null)
            {
                var (next, reported) = await EndOfAsync(result!, crc64, cancellationToken).ConfigureAwait(false);
                MoveTo(end, crc64, next, reported);
                return;
            }

            var (length, stored) = await EndAfterAsync(failure, cancellationToken).ConfigureAwait(false);
            if (length != Position)
            {
                MoveTo(end, crc64, length, stored);
                return;
            }

            if (!await _context.MayRetryAsync(attempt, cancellationToken).ConfigureAwait(false))
            {
                ExceptionDispatchInfo.Throw(failure);
            }
        }
    }

    /// <summary>What the reply says of the object's end, or where it lacks something, what the object itself says.</summary>
    private async ValueTask<(long Position, ulong? Crc64)> EndOfAsync(AppendObjectResult result, ulong? expectedCrc64, CancellationToken cancellationToken) =>
        result.NextAppendPosition is { } next && (result.Crc64 is not null || expectedCrc64 is null || !_context.VerifiesUploads)
            ? (next, result.Crc64)
            : await EndAsync(_context, _request, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether the bytes may have been added in spite of the failure.</summary>
    private static bool IsAmbiguous(OssException failure, bool wasAmbiguous) => failure switch
    {
        OssTransportException transport => transport.OutcomeUnknown,
        OssServiceException { Status: >= 500 or 200 } => true,
        OssServiceException { Code: OssErrorCode.PositionNotEqualToLength } => wasAmbiguous,
        OssResponseException => true,
        _ => false,
    };

    private static async ValueTask<(long Position, ulong? Crc64)> EndAsync(TransferContext context, AppendObjectRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var head = await context.Client.HeadObjectAsync(
                new HeadObjectRequest { Bucket = request.Bucket, Key = request.Key, RequestPayer = request.RequestPayer, Scope = context.Scope },
                cancellationToken).ConfigureAwait(false);
            return (head.NextAppendPosition ?? head.ContentLength ?? 0, head.Crc64);
        }
        catch (OssServiceException error) when (error.Status == 404 && error.Code != OssErrorCode.NoSuchBucket)
        {
            return (0, 0);
        }
    }

    private async ValueTask<(long Position, ulong? Crc64)> EndAfterAsync(OssException failure, CancellationToken cancellationToken)
    {
        try
        {
            return await EndAsync(_context, _request, cancellationToken).ConfigureAwait(false);
        }
        catch (OssException)
        {
            // The object can't be asked either: the failure to add is what the caller has to see.
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }
    }

    private void MoveTo(long expectedEnd, ulong? expectedCrc64, long end, ulong? crc64)
    {
        if (end != expectedEnd || (expectedCrc64 is not null && crc64 is not null && crc64 != expectedCrc64))
        {
            throw new OssIntegrityException(string.Create(
                CultureInfo.InvariantCulture,
                $"The object '{_request.Key}' isn't what was written to it: it should have {expectedEnd} bytes with CRC-64 {expectedCrc64}, OSS reports {end} bytes with CRC-64 {crc64}. Perhaps somebody else writes it too."));
        }

        if (_context.VerifiesUploads && expectedCrc64 is not null && crc64 is null)
        {
            throw new OssResponseException(
                $"Bytes were added to the object '{_request.Key}', but can't be verified: neither the reply to AppendObject nor that to HeadObject has an x-oss-hash-crc64ecma. "
                + $"Where something in front of OSS omits the header, set OssClientOptions.VerifyUploads to false.");
        }

        Position = end;
        // Of an object whose sum wasn't known before, nothing was compared.
        Crc64 = expectedCrc64;
        _context.Retries.GiveBack();
    }
}
