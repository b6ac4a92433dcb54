using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OssGen.Credentials;
using OssGen.Diagnostics;
using OssGen.Endpoints;
using OssGen.Pipeline;
using OssGen.Signing;

namespace OssGen;

/// <summary>
/// Options for an <see cref="OssClient"/>. The client copies them when it is created: later changes have no effect. Either
/// <see cref="Region"/> or <see cref="Endpoint"/> is required.
/// </summary>
public sealed class OssClientOptions
{
    /// <summary>
    /// The region id, such as <c>cn-hangzhou</c>, or the id of a cloud box. It suffices for OSS's own hosts, and signature V4 requires it.
    /// It takes precedence over the region in the endpoint's host name.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>
    /// The product in the scope of signature V4. If null (the default), it is derived from the endpoint's host name: <c>oss-cloudbox</c>
    /// for a cloud box, <c>osstables</c> for table buckets, otherwise <c>oss</c>.
    /// </summary>
    public string? Product { get; set; }

    /// <summary>
    /// The endpoint, as <c>host[:port]</c> or as an HTTP or HTTPS URL; null for the region's own host. A host without a scheme means HTTPS,
    /// but HTTP if it is the local machine.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>The network whose host is used when no <see cref="Endpoint"/> is set; the public one by default.</summary>
    public OssNetwork Network { get; set; }

    /// <summary>
    /// The location of the bucket name in requests: by default the host name, or the path if the endpoint is an IP address or
    /// <c>localhost</c>.
    /// </summary>
    public OssAddressingStyle Addressing { get; set; }

    /// <summary>
    /// The source of access keys: an <see cref="OssCredentials"/> or any other provider, or <see cref="OssCredentialsProvider.Anonymous"/>
    /// for unsigned requests to public buckets. If null (the default), every call fails before anything is sent.
    /// </summary>
    public OssCredentialsProvider? Credentials { get; set; }

    /// <summary>The signature version; by default V4 when the region is known, otherwise V1.</summary>
    public OssSignatureVersion SignatureVersion { get; set; }

    /// <summary>
    /// An invoker that sends the requests instead of the client's own connections; null by default. The client doesn't dispose it. An
    /// <see cref="HttpClient"/> must have an infinite timeout. No invoker may follow redirects or decompress replies.
    /// </summary>
    public HttpMessageInvoker? HttpInvoker { get; set; }

    /// <summary>
    /// A handler that sends the requests instead of the client's own connections; null by default. The client doesn't dispose it. It must
    /// neither follow redirects nor decompress replies.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>
    /// The size in bytes above which a request sends <c>Expect: 100-continue</c>, so that OSS can reject it before the body is sent; a body
    /// of unknown length counts as larger. In a multipart transfer, the first part sends the header; the others send it only after OSS has
    /// rejected a part while its body was being sent. The header costs a round trip, or up to 350 ms if the server doesn't respond to it; a
    /// custom transport applies its own limit. The default is 1 MiB; if null, the header is never sent.
    /// </summary>
    public long? ExpectContinueAbove { get; set; } = 1024 * 1024;

    /// <summary>The number of attempts and the retry delays.</summary>
    public OssRetryOptions Retry { get; set; } = new();

    /// <summary>The timeouts for network operations.</summary>
    public OssTimeoutOptions Timeouts { get; set; } = new();

    /// <summary>The source of the current time, of timers and of delays; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Whether the CRC-64 of uploaded data is compared with the one that OSS reports. If so, an upload, a part, an append and
    /// CompleteMultipartUpload fail with <see cref="OssResponseException"/> when the reply reports none. The default is true.
    /// </summary>
    public bool VerifyUploads { get; set; } = true;

    /// <summary>
    /// Whether the CRC-64 of an entire downloaded object is compared with the one that OSS reports. If OSS reports none, as for some old
    /// objects, the object is returned anyway, and <see cref="OssStreamResult.Verified"/> or <see cref="OssTransferResult.Verified"/> is
    /// false. The default is true.
    /// </summary>
    public bool VerifyDownloads { get; set; } = true;

    /// <summary>
    /// Whether a reply without <c>x-oss-request-id</c>, error replies included, fails with <see cref="OssResponseException"/>. OSS sends
    /// this header with each reply; a captive portal, a proxy or a load balancer doesn't, and its status 200 is not a success. Statuses
    /// 408, 429 and 5xx are retried first. Set it to false only when a CDN strips the header, or for a stub server that doesn't send it.
    /// The default is true.
    /// </summary>
    public bool RequireRequestId { get; set; } = true;

    /// <summary>The factory of the client's logger, whose category is <c>OssGen</c>; null (the default) for no logging.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Validates the options and copies them, so that later changes don't affect the client.</summary>
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
