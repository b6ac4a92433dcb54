using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OssGen.Credentials;
using OssGen.Diagnostics;
using OssGen.Endpoints;
using OssGen.Pipeline;
using OssGen.Signing;

namespace OssGen;

/// <summary>
/// How a client reaches OSS. Read once, when the client is made: later changes have no effect on it. Either <see cref="Region"/> or
/// <see cref="Endpoint"/> is needed.
/// </summary>
public sealed class OssClientOptions
{
    /// <summary>
    /// Region id such as <c>cn-hangzhou</c>, or the id of a cloud box. Enough alone for OSS's own hosts; signature V4 needs it. Wins over
    /// what the endpoint's host reveals.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>
    /// Product of signature V4's scope. Null (the default) takes what the endpoint's host reveals: <c>oss-cloudbox</c> for a cloud box,
    /// <c>osstables</c> for table buckets, otherwise <c>oss</c>.
    /// </summary>
    public string? Product { get; set; }

    /// <summary>
    /// Bare <c>host[:port]</c> or an http(s) URL; null for the region's own host. Enough alone. A bare host means https, but http on this
    /// machine.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>Which of a region's hosts is used when there is no <see cref="Endpoint"/>: the public one by default.</summary>
    public OssNetwork Network { get; set; }

    /// <summary>Where a request names its bucket; by default in the host, but in the path for an IP address or <c>localhost</c>.</summary>
    public OssAddressingStyle Addressing { get; set; }

    /// <summary>
    /// Source of access keys: an <see cref="OssCredentials"/> or any other provider; <see cref="OssCredentialsProvider.Anonymous"/> for
    /// unsigned requests to public buckets. Null (the default) makes every call fail before anything is sent.
    /// </summary>
    public OssCredentialsProvider? Credentials { get; set; }

    /// <summary>How requests are signed; by default V4 when the region is known, otherwise V1.</summary>
    public OssSignatureVersion SignatureVersion { get; set; }

    /// <summary>
    /// Sends the requests instead of the client's own connections; null by default. It isn't disposed with the client.
    /// An <see cref="HttpClient"/> must have an infinite timeout; none may follow redirects or decompress replies.
    /// </summary>
    public HttpMessageInvoker? HttpInvoker { get; set; }

    /// <summary>
    /// Handler that sends the requests instead of the client's own; null by default. It isn't disposed with the client. Must neither follow
    /// redirects nor decompress replies.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>
    /// The size in bytes above which a body is announced by <c>Expect: 100-continue</c>, so that OSS can refuse it before it is sent. So is
    /// a body of unknown length. A transfer announces its first part, and all parts after an early refusal. It costs a round trip, or up to
    /// 350 ms with a server that doesn't answer; a custom transport keeps its own limit. 1 MiB by default; null for never.
    /// </summary>
    public long? ExpectContinueAbove { get; set; } = 1024 * 1024;

    /// <summary>When failed calls are tried again.</summary>
    public OssRetryOptions Retry { get; set; } = new();

    /// <summary>Limits on waiting for the network.</summary>
    public OssTimeoutOptions Timeouts { get; set; } = new();

    /// <summary>Clock, timers and waits; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Compares the CRC-64 of what was uploaded with the one that OSS reports; an upload, a part, an append and CompleteMultipartUpload
    /// fail with <see cref="OssResponseException"/> when the reply reports none. Default: true.
    /// </summary>
    public bool VerifyUploads { get; set; } = true;

    /// <summary>
    /// Compares the CRC-64 of a whole object that was downloaded with the one that OSS reports. An object for which OSS reports none (some
    /// old ones) is returned all the same: <see cref="OssStreamResult.Verified"/> and <see cref="OssTransferResult.Verified"/> are then
    /// false. Default: true.
    /// </summary>
    public bool VerifyDownloads { get; set; } = true;

    /// <summary>
    /// Refuses every reply, errors included, that has no <c>x-oss-request-id</c>: OSS sends one with each reply, a captive portal, a proxy
    /// or a load balancer doesn't, and its 200 is no success. Such a reply fails with <see cref="OssResponseException"/> before anything is
    /// made of it; statuses 408, 429 and 5xx are tried again first. Set it to false only where a CDN strips the header, or for a hand-made
    /// stub that sends none. Default: true.
    /// </summary>
    public bool RequireRequestId { get; set; } = true;

    /// <summary>Makes the client's logger, category <c>OssGen</c>; null (the default) for none.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Validates the options and copies them, so that later changes have no effect on a client.</summary>
    internal ClientSettings ToSettings()
    {
        ArgumentNullException.ThrowIfNull(Retry);
        ArgumentNullException.ThrowIfNull(Timeouts);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentOutOfRangeException.ThrowIfNegative(ExpectContinueAbove ?? 0, nameof(ExpectContinueAbove));
        var endpoint = OssEndpoint.Resolve(Endpoint, Region, Addressing, Network, SignatureVersion, Product);
        return new ClientSettings
        {
            Endpoint = endpoint,
            SignatureVersion = SignatureVersion,
            Signer = OssSigner.Create(SignatureVersion, endpoint.Region, endpoint.Product),
            ExpectContinueAbove = ExpectContinueAbove,
            Credentials = Credentials ?? MissingCredentials.Instance,
            Retry = Retry.Frozen(),
            Timeouts = Timeouts.Frozen(),
            TimeProvider = TimeProvider,
            VerifyUploads = VerifyUploads,
            VerifyDownloads = VerifyDownloads,
            RequireRequestId = RequireRequestId,
            Logger = LoggerFactory is { } loggers ? new PrintableLogger(loggers.CreateLogger("OssGen")) : NullLogger.Instance,
            Clock = new ServerClock(TimeProvider),
        };
    }
}
