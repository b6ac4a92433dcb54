using OssGen.Encryption;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>One state of one object, held on to by its ETag, from which parts are read.</summary>
internal sealed class DownloadSource
{
    private readonly TransferJob _job;
    private readonly GetObjectRequest _request;
    private readonly ContentKey? _key;

    private DownloadSource(TransferJob job, GetObjectRequest request, ObjectFacts facts, ContentKey? key)
    {
        _key = key;
        _job = job;
        _request = request;
        Facts = facts;
    }

    internal ObjectFacts Facts { get; private set; }

    /// <summary>A cipher for the object's content; null where it isn't decrypted.</summary>
    internal CounterMode? CreateCipher() => _key?.CreateCipher();

    /// <summary>The parts of what is wanted; null where the first reply holds everything.</summary>
    internal PartPlan? Plan(long partSize) => Facts.IsDivisible ? PartPlan.For(Facts.Length!.Value, partSize) : null;

    /// <summary>Asks for the first part, which tells all about the object.</summary>
    /// <param name="job">The job that the requests belong to.</param>
    /// <param name="request">What the caller wants; its conditions go with the first request.</param>
    /// <param name="partSize">Bytes in a part.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The object, and the body that came with it: the first part, or where <see cref="ObjectFacts.IsDivisible"/> is false, everything.</returns>
    internal static async ValueTask<(DownloadSource Source, PartBody First)> OpenAsync(TransferJob job, GetObjectRequest request, long partSize, CancellationToken cancellationToken)
    {
        var wanted = WantedRange.Parse(request.Range);
        request = InJob(job, request);
        var isComputed = IsComputed(request);
        var first = isComputed ? request : request with { Range = wanted.FirstPart(partSize), RangeBehavior = BehaviorFor(wanted, request) };
        var reply = await SendInSlotAsync(job, first, canBeEmpty: wanted.IsWhole && !isComputed, cancellationToken).ConfigureAwait(false);
        var body = new PartBody(reply, null, job);
        if (reply.Response.Status == 206 && !isComputed && ObjectFacts.CannotDivide(reply))
        {
            // Nothing to hold on to: everything in one piece then.
            await body.DisposeAsync().ConfigureAwait(false);
            reply = await SendInSlotAsync(job, request, canBeEmpty: false, cancellationToken).ConfigureAwait(false);
            body = new PartBody(reply, null, job);
        }

        try
        {
            var key = job.Encryption is null ? null : await job.Encryption.OpenAsync(reply.Response, cancellationToken).ConfigureAwait(false);
            var facts = ObjectFacts.Of(reply, wanted, partSize, isComputed) with { Envelope = key?.Envelope };
            body = new PartBody(reply, facts.FirstLength(partSize), job);
            body.DecryptBy(key, key is null ? 0 : EncryptedReplies.PositionOf(reply, isComputed));
            return (new DownloadSource(job, request, facts, key), body);
        }
        catch
        {
            await body.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>An object whose facts are known from an earlier run; asked for anything else, OSS answers that it changed.</summary>
    /// <param name="job">The job that the requests belong to.</param>
    /// <param name="request">What the caller wants.</param>
    /// <param name="facts">What the earlier run knew of it.</param>
    /// <param name="key">The key of its content; null where nothing is to be decrypted.</param>
    internal static DownloadSource Known(TransferJob job, GetObjectRequest request, ObjectFacts facts, ContentKey? key) =>
        new(job, InJob(job, request), facts, key);

    /// <summary>Asks whether an object that is known from an earlier run is still the same: by its first missing part, or where none is missing, by its headers.</summary>
    internal async ValueTask<bool> TryReopenAsync(PartRange? part, CancellationToken cancellationToken)
    {
        try
        {
            Facts = Facts with { Response = part is { } missing ? await ReopenAsync(missing, cancellationToken).ConfigureAwait(false) : await HeadAsync(cancellationToken).ConfigureAwait(false) };
            return true;
        }
        catch (OssIntegrityException)
        {
            return false;
        }
        catch (OssServiceException error) when (part is null && error.Status is 412 or 404)
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
        var request = _request with
        {
            Range = WantedRange.Header(start, end),
            RangeBehavior = null,
            IfMatch = Facts.ETag,
            IfNoneMatch = null,
            IfModifiedSince = null,
            IfUnmodifiedSince = null,
        };
        GetObjectResult reply;
        try
        {
            reply = await SendInSlotAsync(_job, request, canBeEmpty: false, cancellationToken).ConfigureAwait(false);
        }
        catch (OssServiceException error) when (error.Status is 412 or 404)
        {
            throw new OssIntegrityException($"The object changed while it was being downloaded: the version with ETag {Facts.ETag} is no longer there. Download it again.", error);
        }

        var body = new PartBody(reply, part.Length, _job);
        try
        {
            Require(reply, start, end);
        }
        catch
        {
            await body.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        body.DecryptBy(_key, start);
        return body;
    }

    private void Require(GetObjectResult reply, long start, long end)
    {
        RequireSame(reply.ETag, reply.Response);
        if (!Facts.Agrees(reply, start, end))
        {
            throw new OssResponseException(
                $"The server was asked for bytes {start}-{end} and answered with others (status {reply.Response.Status}, Content-Range '{reply.ContentRange}', ETag {reply.ETag}, request id {reply.Response.RequestId}).")
            {
                Response = reply.Response,
            };
        }

        EncryptedReplies.RequireSameKey(_job.Encryption, reply.Response, Facts.Envelope);
    }

    /// <exception cref="OssIntegrityException">The reply is about another object, or doesn't tell.</exception>
    private void RequireSame(string? eTag, OssResponse response)
    {
        if (eTag != Facts.ETag)
        {
            throw new OssIntegrityException(
                $"The object changed while it was being downloaded, or can't be told to be the same: the version with ETag {Facts.ETag} was asked for, and the reply has {(eTag is null ? "no ETag" : $"the ETag {eTag}")} (request id {response.RequestId}). Download it again.");
        }
    }

    private async ValueTask<OssResponse> ReopenAsync(PartRange part, CancellationToken cancellationToken)
    {
        Reopened = await OpenPartAsync(part, cancellationToken).ConfigureAwait(false);
        return Reopened.Response;
    }

    private async ValueTask<OssResponse> HeadAsync(CancellationToken cancellationToken)
    {
        var request = new HeadObjectRequest
        {
            Bucket = _request.Bucket,
            Key = _request.Key,
            VersionId = _request.VersionId,
            RequestPayer = _request.RequestPayer,
            IfMatch = Facts.ETag,
            Scope = _job.Scope,
        };
        var head = await _job.Client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        RequireSame(head.ETag, head.Response);
        EncryptedReplies.RequireSameKey(_job.Encryption, head.Response, Facts.Envelope);
        return head.Response;
    }

    private static GetObjectRequest InJob(TransferJob job, GetObjectRequest request) =>
        request with { Scope = job.Scope, TrafficLimit = request.TrafficLimit ?? job.Options.TrafficLimit };

    /// <summary>What OSS computes anew for each request has no parts.</summary>
    internal static bool IsComputed(GetObjectRequest request) =>
        request.Process is not null
        || request.ExtraQuery?.ContainsKey("x-oss-process") == true
        || request.ExtraHeaders?.Keys.Any(static name => name.Equals("Accept-Encoding", StringComparison.OrdinalIgnoreCase)) == true;

    // A range of the caller's own is cut at the object's end, not answered with the whole object. Without one, OSS's own way fits: what is shorter than a part comes whole.
    private static RangeBehavior? BehaviorFor(WantedRange wanted, GetObjectRequest request) => wanted.IsWhole ? request.RangeBehavior : request.RangeBehavior ?? RangeBehavior.Standard;

    private static async ValueTask<GetObjectResult> SendInSlotAsync(TransferJob job, GetObjectRequest request, bool canBeEmpty, CancellationToken cancellationToken)
    {
        await job.Slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            try
            {
                return await job.Client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (OssServiceException error) when (canBeEmpty && error.Status == 416)
            {
                // An object of no bytes has no first part; some servers say so instead of answering with all of nothing.
                return await job.Client.SendAsync(request with { Range = null, RangeBehavior = null }, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            job.Slots.Release();
            throw;
        }
    }
}
