using OssGen.Download;
using OssGen.Encryption;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;
using OssGen.Wire;

namespace OssGen.Transfer.Download;

/// <summary>The source of the parts of a download: an object in the state that its ETag identifies.</summary>
/// <param name="context">The transfer that the requests belong to.</param>
/// <param name="request">The caller's request.</param>
/// <param name="facts">The facts from the first reply, or those that an earlier run recorded. Requests fail if they are outdated.</param>
/// <param name="key">The content key; null when nothing is decrypted.</param>
internal sealed class DownloadSource(TransferContext context, GetObjectRequest request, ObjectFacts facts, ContentKey? key)
    : IAsyncDisposable
{
    /// <summary>The request for the object in this state. Its only condition is the ETag.</summary>
    private readonly GetObjectRequest _pinned = InJob(context, request).WithReadConditions(
        new HeadObjectRequest { Bucket = request.Bucket, Key = request.Key, IfMatch = facts.ETag });

    // The offset of the part that First contains.
    private long _firstOffset;

    internal ObjectFacts Facts { get; private set; } = facts;

    /// <summary>
    /// The body of the reply that opened the object; null when the object was opened without a body, or when
    /// <see cref="OpenPartAsync"/> has returned the body. Until then, this instance owns it.
    /// </summary>
    internal PartBody? First { get; private set; }

    /// <summary>The division of the requested bytes into parts; null when the first reply contains all of them.</summary>
    internal PartPlan? Plan => Facts.IsDivisible ? PartPlan.For(Facts.Length!.Value, context.Options.PartSize) : null;

    /// <summary>Creates a cipher for the object's content; returns null when the content isn't decrypted.</summary>
    internal CounterMode? CreateCipher() => key?.CreateCipher();

    /// <summary>Requests the first part, and reads the properties of the object from the reply.</summary>
    /// <param name="context">The transfer that the requests belong to.</param>
    /// <param name="request">The caller's request; its conditions are sent with the first request only.</param>
    /// <param name="partSize">The size of a part in bytes.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>
    /// The object. <see cref="First"/> is the body of the first part, or of everything when <see cref="ObjectFacts.IsDivisible"/> is false.
    /// </returns>
    internal static async ValueTask<DownloadSource> OpenAsync(
        TransferContext context, GetObjectRequest request, long partSize, CancellationToken cancellationToken)
    {
        var wanted = RequestedRange.Parse(request.Range);
        request = InJob(context, request);
        var isComputed = ObjectFacts.IsComputed(request);
        var first = isComputed
            ? request
            : request with
            {
                Range = wanted.FirstPart(partSize),
                // A range requested by the caller is clipped at the object's end rather than answered with the whole object. Without a
                // range, OSS's default behavior fits: an object shorter than a part is returned whole.
                RangeBehavior = request.RangeBehavior ?? (wanted.IsWhole ? null : RangeBehavior.Standard),
            };
        var body = await PartBody.OpenAsync(context, first, canBeEmpty: wanted.IsWhole && !isComputed, cancellationToken)
            .ConfigureAwait(false);
        if (body.Reply.Response.StatusCode == 206 && !isComputed && !ObjectFacts.CanDivide(body.Reply, out _))
        {
            // Without an ETag and a total length, parts can't be tied to one object: everything is fetched in one piece.
            await body.DisposeAsync().ConfigureAwait(false);
            body = await PartBody.OpenAsync(context, request, canBeEmpty: false, cancellationToken).ConfigureAwait(false);
        }

        var reply = body.Reply;
        try
        {
            var key = context.Encryption is null
                ? null
                : await context.Encryption.OpenAsync(reply.Response, cancellationToken).ConfigureAwait(false);
            var facts = ObjectFacts.Of(reply, wanted, partSize, isComputed) with { Envelope = key?.Envelope };
            body.Begin(facts.FirstLength(partSize), key, key is null ? 0 : EncryptedReplies.PositionOf(reply, isComputed));
            context.Progress.SetTotal(facts.Length, files: 1);
            return new DownloadSource(context, request, facts, key) { First = body };
        }
        catch
        {
            await body.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Determines whether an object known from an earlier run is unchanged and is the one that the caller's If-Match condition names, by
    /// requesting its first missing part or, when no part is missing, its headers. <see cref="First"/> is then the body of that part.
    /// </summary>
    internal async ValueTask<bool> TryReopenAsync(PartRange? part, CancellationToken cancellationToken)
    {
        if (request.IfMatch is not null && request.IfMatch != Facts.ETag)
        {
            return false;
        }

        try
        {
            if (part is { } missing)
            {
                First = await OpenPartAsync(missing, cancellationToken).ConfigureAwait(false);
                _firstOffset = missing.Offset;
            }

            Facts = Facts with { Response = First?.Reply.Response ?? await HeadAsync(cancellationToken).ConfigureAwait(false) };
            context.Progress.SetTotal(Facts.Length, files: 1);
            return true;
        }
        catch (OssException failure) when (failure is OssIntegrityException or OssServiceException { StatusCode: 404 or 412 })
        {
            return false;
        }
    }

    /// <summary>
    /// Requests one part, unless <see cref="First"/> is its body. The offset of the part is relative to the first byte to download.
    /// </summary>
    /// <exception cref="OssIntegrityException">The object has changed since it was opened.</exception>
    internal async ValueTask<PartBody> OpenPartAsync(PartRange part, CancellationToken cancellationToken)
    {
        if (part.Offset == _firstOffset && First is { } opened)
        {
            First = null;
            if (opened.Length == part.Length)
            {
                return opened;
            }

            // Parts had to grow beyond the size that the first request asked for.
            await opened.DisposeAsync().ConfigureAwait(false);
        }

        var start = Facts.Start + part.Offset;
        var end = start + part.Length - 1;
        var range = RequestedRange.Header(start, end);
        var ofPart = _pinned with { Range = range, RangeBehavior = null };
        PartBody? body = null;
        try
        {
            body = await PartBody.OpenAsync(context, ofPart, canBeEmpty: false, cancellationToken).ConfigureAwait(false);
            var reply = body.Reply;
            RequireSame(reply.ETag, reply.Response);
            if (!Facts.Agrees(reply, start, end))
            {
                throw ObjectFacts.OtherBytes(reply, range);
            }

            EncryptedReplies.RequireSameKey(context.Encryption, reply.Response, Facts.Envelope);
            body.Begin(part.Length, key, start);
            return body;
        }
        catch (OssServiceException error) when (error.StatusCode is 412 or 404)
        {
            throw new OssIntegrityException(
                $"The object changed while it was being downloaded: the version with ETag {Facts.ETag} is no longer there. "
                    + "Download it again.",
                error);
        }
        catch when (body is not null)
        {
            await body.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads one part into a buffer.</summary>
    /// <param name="part">The part; it must fit in one buffer.</param>
    /// <param name="pool">The pool that the buffer is rented from; the buffer is returned to it when reading fails.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    internal async Task<PartBuffer> ReadPartAsync(PartRange part, BufferPool pool, CancellationToken cancellationToken)
    {
        var buffer = new PartBuffer(pool, part.Length) { Range = part };
        try
        {
            await buffer.RentAsync(cancellationToken).ConfigureAwait(false);
            var body = await OpenPartAsync(part, cancellationToken).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                buffer.Advance(await FileChunks.FillAsync(body.ReadAsync, buffer.Free, cancellationToken).ConfigureAwait(false));
                buffer.Crc64 = body.Crc64;
            }

            context.Retries.GiveBack();
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Compares the CRC-64 of all downloaded bytes with the CRC-64 reported by OSS.</summary>
    /// <exception cref="OssIntegrityException">The checksums differ.</exception>
    internal void Compare(ulong crc)
    {
        if (context.VerifiesDownloads && Facts.Crc64 is { } expected && expected != crc)
        {
            throw new OssIntegrityException(
                $"The object was damaged on its way: CRC-64 of what arrived is {crc}, OSS reports {expected}. Download it again.");
        }
    }

    /// <summary>Creates the result of a download that has already been verified.</summary>
    internal OssTransferResult Result(ulong crc, long length, int parts) => new()
    {
        Length = length,
        ETag = Facts.ETag,
        Crc64 = context.VerifiesDownloads && Facts.Crc64 is not null ? crc : null,
        VersionId = Facts.VersionId,
        Parts = parts,
        Response = Facts.Response,
    };

    /// <summary>Closes <see cref="First"/>, if its part hasn't been fetched.</summary>
    public ValueTask DisposeAsync() => First?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <exception cref="OssIntegrityException">The reply belongs to another object, or has no ETag.</exception>
    private void RequireSame(string? eTag, OssResponse response)
    {
        if (eTag != Facts.ETag)
        {
            throw new OssIntegrityException(
                $"The object changed while it was being downloaded, or can't be told to be the same: the version with ETag {Facts.ETag} "
                    + $"was asked for, and the reply has {(string.IsNullOrEmpty(eTag) ? "no ETag" : $"the ETag {eTag}")} "
                    + $"(request id {response.RequestId}). Download it again.");
        }
    }

    private async ValueTask<OssResponse> HeadAsync(CancellationToken cancellationToken)
    {
        var asked = new HeadObjectRequest { Bucket = _pinned.Bucket, Key = _pinned.Key, Scope = context.Scope }.WithObjectRead(_pinned);
        var head = await context.Client.SendAsync(asked, cancellationToken).ConfigureAwait(false);
        RequireSame(head.ETag, head.Response);
        EncryptedReplies.RequireSameKey(context.Encryption, head.Response, Facts.Envelope);
        return head.Response;
    }

    private static GetObjectRequest InJob(TransferContext context, GetObjectRequest request) =>
        request with { Scope = context.Scope, TrafficLimit = request.TrafficLimit ?? context.Options.TrafficLimit };
}
