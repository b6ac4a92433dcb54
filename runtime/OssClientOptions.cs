using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OssGen.Credentials;
using OssGen.Diagnostics;
using OssGen.Endpoints;
using OssGen.Pipeline;
using OssGen.Signing;

namespace OssGen;

/// <summary>
/// Options for an <see cref="OssClient"/>. The client copies the options when it is created, so later changes have no effect. Either
/// <see cref="Region"/> or <see cref="Endpoint"/> is required.
/// </summary>
public sealed class OssClientOptions
{
    /// <summary>
    /// The region ID, such as <c>cn-hangzhou</c>, or the ID of a cloud box. The region determines the host if no <see cref="Endpoint"/> is
    /// set. Signature V4 requires the region unless the endpoint's host name contains the region. This property takes precedence over the
    /// region in that host name.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>
    /// The product in the scope of signature V4. If null (the default), the product is that of the operation's service, such
    /// as <c>osstables</c> for table buckets. For operations of OSS itself, the product is derived from the endpoint's host name:
    /// <c>oss-cloudbox</c> for a cloud box, otherwise <c>oss</c>.
    /// </summary>
    public string? Product { get; set; }

    /// <summary>
    /// The ID of the Alibaba Cloud account that owns the resources, which the console shows as a number. The default is null. Some services
    /// have the ID in the names of hosts and resources, such as those of vector buckets. If the ID is null, calls of these services fail
    /// with an <see cref="InvalidOperationException"/> before anything is sent. Operations of OSS itself don't use the ID.
    /// </summary>
    public string? AccountId { get; set; }

    /// <summary>
    /// The endpoint, as <c>host[:port]</c> or as an HTTP or HTTPS URL. If null (the default), the host of <see cref="Region"/> in
    /// <see cref="Network"/> is used. A host without a scheme is accessed over HTTPS, or over HTTP if the host is the local machine.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>
    /// The network whose host is used when no <see cref="Endpoint"/> is set. The default is <see cref="OssNetwork.Internet"/>.
    /// </summary>
    public OssNetwork Network { get; set; }

    /// <summary>
    /// The location of the bucket name in the URL of a request. By default, the location is the host name, or the path if the endpoint is
    /// an IP address or <c>localhost</c>.
    /// </summary>
    public OssAddressingStyle Addressing { get; set; }

    /// <summary>
    /// The source of access keys: an <see cref="OssCredentials"/>, any other <see cref="OssCredentialsProvider"/>, or
    /// <see cref="OssCredentialsProvider.Anonymous"/> for unsigned requests to public buckets. If null (the default), every call fails
    /// before a request is sent.
    /// </summary>
    public OssCredentialsProvider? Credentials { get; set; }

    /// <summary>The signature version with which requests are signed. The default is V4 if the region is known, otherwise V1.</summary>
    public OssSignatureVersion SignatureVersion { get; set; }

    /// <summary>
    /// An invoker that sends the requests instead of the client's own connections. The default is null. The client doesn't dispose the
    /// invoker. An <see cref="HttpClient"/> must have an infinite timeout, and the invoker must neither follow redirects nor decompress
    /// responses.
    /// </summary>
    public HttpMessageInvoker? HttpInvoker { get; set; }

    /// <summary>
    /// A handler that sends the requests instead of the client's own connections. The default is null. The client doesn't dispose the
    /// handler. The handler must neither follow redirects nor decompress responses.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>
    /// The body size in bytes above which a request has the header <c>Expect: 100-continue</c>, so that OSS can reject the request before
    /// the body is sent. A body of unknown length is treated as larger. In a multipart transfer, the first part has the header; the other
    /// parts have it only after OSS has rejected a part while its body was being sent. The header costs a round trip, or up to 350 ms if
    /// the server doesn't respond to it; a custom transport applies its own limit. The default is 1 MiB; if null, the header is never sent.
    /// </summary>
    public long? ExpectContinueAbove { get; set; } = 1024 * 1024;

    /// <summary>The options for retries: the number of attempts and the delays between attempts.</summary>
    public OssRetryOptions Retry { get; set; } = new();

    /// <summary>The timeouts for connecting and for transferring headers and bodies. No timeout limits an entire call.</summary>
    public OssTimeoutOptions Timeouts { get; set; } = new();

    /// <summary>The provider of the current time, timers and delays. The default is <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Whether the CRC-64 of uploaded data is compared with the CRC-64 that OSS reports. If true (the default), uploads of objects and
    /// parts, appends and CompleteMultipartUpload fail with <see cref="OssResponseException"/> when the response contains no CRC-64.
    /// </summary>
    public bool VerifyUploads { get; set; } = true;

    /// <summary>
    /// Whether the CRC-64 of a completely downloaded object is compared with the CRC-64 that OSS reports. The default is true. If OSS
    /// reports no CRC-64, as for some old objects, the download succeeds, and <see cref="OssStreamResult.Verified"/> or
    /// <see cref="OssTransferResult.Verified"/> is false.
    /// </summary>
    public bool VerifyDownloads { get; set; } = true;

    /// <summary>
    /// Whether a response without <c>x-oss-request-id</c>, including an error response, makes the call fail with
    /// <see cref="OssResponseException"/>. The default is true. OSS sends this header with every response. A captive portal, a proxy or a
    /// load balancer doesn't send it, and a status 200 from them doesn't mean success. Statuses 408, 429 and 5xx are retried first. Set
    /// this property to false only if a CDN removes the header, or for a stub server that doesn't send it.
    /// </summary>
    public bool RequireRequestId { get; set; } = true;

    /// <summary>
    /// The factory that creates the client's logger, with the category <c>OssGen</c>. If null (the default), nothing is logged.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Creates a handler like that of the client's own connections: headers are UTF-8, connecting takes at most
    /// <see cref="OssTimeoutOptions.Connect"/>, and neither are redirects followed nor responses decompressed. Set
    /// <see cref="HttpHandler"/> to such a handler within handlers of your own, or use it as the primary handler of an HTTP client factory.
    /// </summary>
    /// <returns>The handler, which the caller disposes.</returns>
    public SocketsHttpHandler CreateHandler()
    {
        ArgumentNullException.ThrowIfNull(Timeouts);
        return Transport.CreateHandler(Timeouts.Frozen());
    }

    /// <summary>
    /// Creates a copy of the options, including <see cref="Retry"/> and <see cref="Timeouts"/>. The objects that the other properties refer
    /// to, such as <see cref="Credentials"/>, are shared.
    /// </summary>
    public OssClientOptions Clone()
    {
        var copy = (OssClientOptions)MemberwiseClone();
        copy.Retry = Retry?.Clone()!;
        copy.Timeouts = Timeouts?.Clone()!;
        return copy;
    }

    /// <summary>Validates the options and copies them, so that later changes don't affect the client.</summary>
    internal ClientSettings ToSettings()
    {
        ArgumentNullException.ThrowIfNull(Retry);
        ArgumentNullException.ThrowIfNull(Timeouts);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentOutOfRangeException.ThrowIfNegative(ExpectContinueAbove ?? 0, nameof(ExpectContinueAbove));
        var endpoint = OssEndpoint.Resolve(Endpoint, Region, Addressing, Network, SignatureVersion, Product);
        var signer = OssSigner.Create(SignatureVersion, endpoint.Region, endpoint.Product);
        var product = string.IsNullOrWhiteSpace(Product) ? null : endpoint.Product;
        return new ClientSettings
        {
            Endpoint = endpoint,
            SignatureVersion = SignatureVersion,
            Signer = signer,
            Services = new ServiceAccesses(
                new(endpoint, signer, SignatureVersion, Network, product, OssEndpoint.CheckedAccount(AccountId))),
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
