using OssGen.Download;
using OssGen.Encryption;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;
using OssGen.Wire;

namespace OssGen.Transfer.Download;

/// <summary>One state of one object, held on to by its ETag, from which parts are read.</summary>
internal sealed class DownloadSource(TransferContext context, GetObjectRequest request, ObjectFacts facts, ContentKey? key)
{
    /// <summary>The request for this state of the object: the ETag is demanded, and nothing else.</summary>
    private readonly GetObjectRequest _pinned = request.WithReadConditions(
        new HeadObjectRequest { Bucket = request.Bucket, Key = request.Key, IfMatch = facts.ETag });

    internal ObjectFacts Facts { get; private set; } = facts;

    /// <summary>A cipher for the object's content; null where it isn't decrypted.</summary>
    internal CounterMode? CreateCipher() => key?.CreateCipher();

    /// <summary>The parts of what is wanted; null where the first reply holds everything.</summary>
    internal PartPlan? Plan(long partSize) => Facts.IsDivisible ? PartPlan.For(Facts.Length!.Value, partSize) : null;

    /// <summary>Asks for the first part, which tells all about the object.</summary>
    /// <param name="context">The context that the requests belong to.</param>
    /// <param name="request">What the caller wants; its conditions go with the first request.</param>
    /// <param name="partSize">Bytes in a part.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>
    /// The object, and the body that came with it: the first part, or where <see cref="ObjectFacts.IsDivisible"/> is false, everything.
    /// </returns>
    internal static async ValueTask<(DownloadSource Source, PartBody First)> OpenAsync(
        TransferContext context, GetObjectRequest request, long partSize, CancellationToken cancellationToken)
    {
        var wanted = RequestedRange.Parse(request.Range);
        request = InJob(context, request);
        var isComputed = IsComputed(request);
        var first = isComputed
            ? request
            : request with { Range = wanted.FirstPart(partSize), RangeBehavior = BehaviorFor(wanted, request) };
        var body = await SendAsync(context, first, canBeEmpty: wanted.IsWhole && !isComputed, cancellationToken).ConfigureAwait(false);
        if (body.Reply.Response.Status == 206 && !isComputed && ObjectFacts.CannotDivide(body.Reply))
        {
            // Nothing to hold on to: everything in one piece then.
            await body.DisposeAsync().ConfigureAwait(false);
            body = await SendAsync(context, request, canBeEmpty: false, cancellationToken).ConfigureAwait(false);
        }

        var reply = body.Reply;
        try
        {
            var key = context.Encryption is null
                ? null
                : await context.Encryption.OpenAsync(reply.Response, cancellationToken).ConfigureAwait(false);
            var facts = ObjectFacts.Of(reply, wanted, partSize, isComputed) with { Envelope = key?.Envelope };
            body.Begin(facts.FirstLength(partSize), key, key is null ? 0 : EncryptedReplies.PositionOf(reply, isComputed));
            return (new DownloadSource(context, request, facts, key), body);
        }
        catch
        {
            await body.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>An object whose facts are known from an earlier run; asked for anything else, OSS answers that it changed.</summary>
    /// <param name="context">The context that the requests belong to.</param>
    /// <param name="request">What the caller wants.</param>
    /// <param name="facts">What the earlier run knew of it.</param>
    /// <param name="key">The key of its content; null where nothing is to be decrypted.</param>
    internal static DownloadSource Known(TransferContext context, GetObjectRequest request, ObjectFacts facts, ContentKey? key) =>
        new(context, InJob(context, request), facts, key);

    /// <summary>
    /// Asks whether an object that is known from an earlier run is still the same: by its first missing part, or where none is missing, by
    /// its headers.
    /// </summary>
    internal async ValueTask<bool> TryReopenAsync(PartRange? part, CancellationToken cancellationToken)
    {
        try
        {
            Reopened = part is { } missing ? await OpenPartAsync(missing, cancellationToken).ConfigureAwait(false) : null;
            Facts = Facts with { Response = Reopened?.Reply.Response ?? await HeadAsync(cancellationToken).ConfigureAwait(false) };
            return true;
        }
        catch (OssException failure) when (failure is OssIntegrityException
            || (part is null && failure is OssServiceException { Status: 404 or 412 }))
        {
            return false;
        }
    }

    /// <summary>The body of the part that the object was reopened by; null where none was missing. The caller disposes it.</summary>
    internal PartBody? Reopened { get; private set; }

    /// <summary>Asks for one part, counted from the first byte wanted.</summary>
    /// <exception cref="OssIntegrityException">The object is no longer the one that was opened.</exception>
    internal async ValueTask<PartBody> OpenPartAsync(PartRange part, CancellationToken cancellationToken)
    {
        var start = Facts.Start + part.Offset;
        var end = start + part.Length - 1;
        var ofPart = _pinned with { Range = RequestedRange.Header(start, end), RangeBehavior = null };
        PartBody body;
        try
        {
            body = await SendAsync(context, ofPart, canBeEmpty: false, cancellationToken).ConfigureAwait(false);
        }
        catch (OssServiceException error) when (error.Status is 412 or 404)
        {
            throw new OssIntegrityException(
                $"The object changed while it was being downloaded: the version with ETag {Facts.ETag} is no longer there. Download it again.",
                error);
        }

        try
        {
            var reply = body.Reply;
            RequireSame(reply.ETag, reply.Response);
            if (!Facts.Agrees(reply, start, end))
            {
                throw new OssResponseException(
                    $"The server was asked for bytes {start}-{end} and answered with others (status {reply.Response.Status}, Content-Range '{reply.ContentRange}', ETag {reply.ETag}, request id {reply.Response.RequestId}).")
                {
                    Response = reply.Response,
                };
            }

            EncryptedReplies.RequireSameKey(context.Encryption, reply.Response, Facts.Envelope);
            body.Begin(part.Length, key, start);
            return body;
        }
        catch
        {
            await body.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads one part into a buffer.</summary>
    /// <param name="part">The part; it fits a buffer.</param>
    /// <param name="opened">The part's body, where it is open already; it is disposed with the reading. Null to ask for it.</param>
    /// <param name="pool">Where the buffer comes from; it goes back there when the reading fails.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    internal async Task<PartBuffer> ReadPartAsync(PartRange part, PartBody? opened, BufferPool pool, CancellationToken cancellationToken)
    {
        var buffer = new PartBuffer(pool, part.Length) { Range = part };
        try
        {
            await buffer.RentAsync(cancellationToken).ConfigureAwait(false);
            var body = opened ?? await OpenPartAsync(part, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Compares the sum of everything wanted with the one that OSS tells.</summary>
    /// <exception cref="OssIntegrityException">They differ.</exception>
    internal void Compare(ulong crc)
    {
        if (context.VerifiesDownloads && Facts.Crc64 is { } expected && expected != crc)
        {
            throw new OssIntegrityException($"The object was damaged on its way: CRC-64 of what arrived is {crc}, OSS reports {expected}. Download it again.");
        }
    }

    /// <summary>What the caller is told of bytes that were downloaded, after their sum was compared.</summary>
    internal OssTransferResult Result(ulong crc, long length, int parts) => new()
    {
        Length = length,
        ETag = Facts.ETag,
        Crc64 = context.VerifiesDownloads && Facts.Crc64 is not null ? crc : null,
        VersionId = Facts.VersionId,
        Parts = parts,
        Response = Facts.Response,
    };

    /// <exception cref="OssIntegrityException">The reply is about another object, or doesn't tell.</exception>
    private void RequireSame(string? eTag, OssResponse response)
    {
        if (eTag != Facts.ETag)
        {
            throw new OssIntegrityException(
                $"The object changed while it was being downloaded, or can't be told to be the same: the version with ETag {Facts.ETag} was asked for, and the reply has {(eTag is null ? "no ETag" : $"the ETag {eTag}")} (request id {response.RequestId}). Download it again.");
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

    /// <summary>What OSS computes again for each request has no parts.</summary>
    internal static bool IsComputed(GetObjectRequest request) =>
        request.Process is not null
        || request.ExtraQuery?.ContainsKey("x-oss-process") == true
        || request.ExtraHeaders?.Keys.Any(static name => name.Equals("Accept-Encoding", StringComparison.OrdinalIgnoreCase)) == true;

    // A range of the caller's own is cut at the object's end, not answered with the whole object. Without one, OSS's own way fits: what is
    // shorter than a part comes whole.
    private static RangeBehavior? BehaviorFor(RequestedRange wanted, GetObjectRequest request) =>
        wanted.IsWhole ? request.RangeBehavior : request.RangeBehavior ?? RangeBehavior.Standard;

    /// <summary>Sends a request in a slot, which the body keeps.</summary>
    private static async ValueTask<PartBody> SendAsync(
        TransferContext context, GetObjectRequest request, bool canBeEmpty, CancellationToken cancellationToken)
    {
        var slot = await context.Slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return new PartBody(await context.Client.SendAsync(request, cancellationToken).ConfigureAwait(false), context, slot);
        }
        catch (OssServiceException error) when (canBeEmpty && error.Status == 416)
        {
            // An object of no bytes has no first part; some servers say so instead of answering with all of nothing.
            slot.Dispose();
            return await SendAsync(context, request with { Range = null, RangeBehavior = null }, canBeEmpty: false, cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            slot.Dispose();
            throw;
        }
    }
}
