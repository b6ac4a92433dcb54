using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OssGen.Credentials;
using OssGen.Diagnostics;
using OssGen.Endpoints;
using OssGen.Pipeline;
using OssGen.Signing;
using OssGen.Time;

namespace OssGen;

/// <summary>
/// Options for an <see cref="OssClient"/>. The client copies the options when it is created, so later changes have no effect. Either
/// <see cref="Region"/> or <see cref="Endpoint"/> is required.
/// </summary>
public sealed class OssClientOptions
{
    /// <summary>
    /// The region ID, such as <c>cn-hangzhou</c>, or the ID of a cloud box. The region determines the host if no <see cref="Endpoint"/> is
    /// set.
    /// </summary>
    /// <remarks>
    /// Signature V4 requires the region unless the endpoint's host name contains the region or is that of a local server; see
    /// <see cref="SignatureVersion"/>. This property takes precedence over the region in that host name.
    /// </remarks>
    public string? Region { get; set; }

    /// <summary>
    /// The product name in the credential scope of signature V4. If null (the default), the name depends on the service that is called,
    /// such as <c>osstables</c> for table buckets.
    /// </summary>
    /// <remarks>
    /// For operations of OSS itself, the product is derived from the endpoint's host name: <c>oss-cloudbox</c> for a cloud box, otherwise
    /// <c>oss</c>.
    /// </remarks>
    public string? Product { get; set; }

    /// <summary>
    /// The ID of the Alibaba Cloud account that owns the resources. Some services, such as vector buckets, require it because their host
    /// and resource names contain it. The default is null.
    /// </summary>
    /// <remarks>
    /// The console shows the ID as a number. If the ID is null, calls of these services fail with an
    /// <see cref="InvalidOperationException"/> before a request is sent. Operations of OSS itself don't use the ID.
    /// </remarks>
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
    /// The addressing style, which determines how the URL of a request identifies the bucket. The default is
    /// <see cref="OssAddressingStyle.Automatic"/>.
    /// </summary>
    public OssAddressingStyle Addressing { get; set; }

    /// <summary>
    /// The source of access keys: an <see cref="OssCredentials"/>, any other <see cref="OssCredentialsProvider"/>, or
    /// <see cref="OssCredentialsProvider.Anonymous"/> for unsigned requests to public buckets. If null (the default), every call fails
    /// before a request is sent.
    /// </summary>
    public OssCredentialsProvider? Credentials { get; set; }

    /// <summary>
    /// The signature version with which requests are signed. By default, it is V4, and V1 only for <c>oss.aliyuncs.com</c>.
    /// </summary>
    /// <remarks>
    /// V4 requires the region: that of <see cref="Region"/>, else that of the endpoint's host name. For IP addresses, <c>localhost</c> and
    /// host names without a dot, such as those of emulators, it is <c>cn-hangzhou</c>. For other hosts, the client's constructor throws an
    /// <see cref="ArgumentException"/> unless <see cref="Region"/> or this property is set.
    /// </remarks>
    public OssSignatureVersion SignatureVersion { get; set; }

    /// <summary>
    /// An invoker that sends the requests instead of the client's own connections. The client doesn't dispose the invoker. The default is
    /// null.
    /// </summary>
    /// <remarks>
    /// An <see cref="HttpClient"/> must have an infinite timeout, and the invoker must neither follow redirects nor decompress responses.
    /// </remarks>
    public HttpMessageInvoker? HttpInvoker { get; set; }

    /// <summary>
    /// A handler that sends the requests instead of the client's own connections. The client doesn't dispose the handler. The default is
    /// null.
    /// </summary>
    /// <remarks>The handler must neither follow redirects nor decompress responses.</remarks>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>The proxy of the client's own connections. If null (the default), the proxy of the system is used.</summary>
    /// <remarks>
    /// The proxy of the system can be set by the environment variables <c>HTTPS_PROXY</c>, <c>HTTP_PROXY</c> and <c>NO_PROXY</c>. To use no
    /// proxy, set <see cref="SocketsHttpHandler.UseProxy"/> to false in <see cref="ConfigureHandler"/>. This property can't be combined
    /// with <see cref="HttpInvoker"/> or <see cref="HttpHandler"/>.
    /// </remarks>
    public IWebProxy? Proxy { get; set; }

    /// <summary>
    /// A callback that configures the handler of the client's own connections, such as its certificates or the size and lifetime of its
    /// pool. The default is null.
    /// </summary>
    /// <remarks>
    /// The callback is called once, when the client is created, after <see cref="Proxy"/> was applied. It must not enable redirects,
    /// decompression or cookies, nor change the encoding of headers or the connect timeout, which is
    /// <see cref="OssTimeoutOptions.Connect"/>: the client's constructor then throws an <see cref="ArgumentException"/>. This property
    /// can't be combined with <see cref="HttpInvoker"/> or <see cref="HttpHandler"/>.
    /// </remarks>
    public Action<SocketsHttpHandler>? ConfigureHandler { get; set; }

    /// <summary>
    /// The body size in bytes above which a request has the header <c>Expect: 100-continue</c>, so that OSS can reject the request before
    /// the body is sent. The default is 1 MiB; if null, the header is never sent.
    /// </summary>
    /// <remarks>
    /// A body of unknown length is treated as larger. In a multipart transfer, the first part has the header; the other parts have it only
    /// after OSS has rejected a part while its body was being sent. The header costs a round trip, or up to 350 ms if the server doesn't
    /// respond to it; a custom transport applies its own limit.
    /// </remarks>
    public long? ExpectContinueAbove { get; set; } = 1024 * 1024;

    /// <summary>The options for retries: the number of attempts and the delays between attempts.</summary>
    public OssRetryOptions Retry { get; set; } = new();

    /// <summary>The timeouts for connecting and for transferring headers and bodies. No timeout limits an entire call.</summary>
    public OssTimeoutOptions Timeouts { get; set; } = new();

    /// <summary>The provider of the current time, timers, and delays. The default is <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Whether the CRC-64 of uploaded data is compared with the CRC-64 that OSS reports. The default is true.</summary>
    /// <remarks>
    /// If true, uploads of objects and parts, appends, and CompleteMultipartUpload fail with <see cref="OssResponseException"/> when the
    /// response contains no CRC-64.
    /// </remarks>
    public bool VerifyUploads { get; set; } = true;

    /// <summary>
    /// Whether the CRC-64 of a completely downloaded object is compared with the CRC-64 that OSS reports. The default is true.
    /// </summary>
    /// <remarks>
    /// If OSS reports no CRC-64, as for some old objects, the download succeeds, and <see cref="OssStreamResult.Verified"/> or
    /// <see cref="OssTransferResult.Verified"/> is false.
    /// </remarks>
    public bool VerifyDownloads { get; set; } = true;

    /// <summary>
    /// Whether a call fails with <see cref="OssResponseException"/> if the response lacks the header <c>x-oss-request-id</c>, which OSS
    /// always sends. The default is true.
    /// </summary>
    /// <remarks>
    /// The header distinguishes OSS from a captive portal, a proxy, or a load balancer, whose status 200 doesn't mean success. Responses
    /// with the status 408, 429, or 5xx are retried first. Set this property to false only if a CDN removes the header, or for a stub
    /// server that doesn't send it.
    /// </remarks>
    public bool RequireRequestId { get; set; } = true;

    /// <summary>
    /// The factory that creates the client's logger, with the category <c>OssGen</c>. If null (the default), nothing is logged.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Creates an HTTP handler with the same settings as the client's built-in handler. Use it as the innermost handler of a custom handler
    /// chain, or as the primary handler of an HTTP client factory.
    /// </summary>
    /// <remarks>
    /// The values of headers are UTF-8, connecting takes at most <see cref="OssTimeoutOptions.Connect"/>, redirects aren't followed, and
    /// responses aren't decompressed. <see cref="Proxy"/> and <see cref="ConfigureHandler"/> are applied. To use the handler, set
    /// <see cref="HttpHandler"/> of other options to it or to a handler that contains it.
    /// </remarks>
    /// <returns>The handler, which the caller disposes.</returns>
    public SocketsHttpHandler CreateHandler()
    {
        ArgumentNullException.ThrowIfNull(Timeouts);
        return OwnTransport.CreateHandler(Timeouts.Frozen(), Proxy, ConfigureHandler);
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

    /// <summary>Creates the transport of a client.</summary>
    internal Transport CreateTransport() => Transport.Create(
        new TransportOptions
        {
            Invoker = HttpInvoker,
            Handler = HttpHandler,
            Proxy = Proxy,
            ConfigureHandler = ConfigureHandler,
        },
        Timeouts);

    /// <summary>Validates the options and copies them, so that later changes don't affect the client.</summary>
    internal ClientSettings ToSettings()
    {
        ArgumentNullException.ThrowIfNull(Retry);
        ArgumentNullException.ThrowIfNull(Timeouts);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentOutOfRangeException.ThrowIfNegative(ExpectContinueAbove ?? 0, nameof(ExpectContinueAbove));
        var endpoint = OssEndpoint.Resolve(Endpoint, Region, Addressing, Network, SignatureVersion, Product);
        var signer = endpoint.SigningProblem is not { } problem ? OssSigner.Create(SignatureVersion, endpoint.Region, endpoint.Product)
            : Credentials?.IsAnonymous == true ? new UnknownRegionSigner(problem)
            : throw new ArgumentException(problem);
        var product = string.IsNullOrWhiteSpace(Product) ? null : endpoint.Product;
        return new ClientSettings
        {
            Endpoint = endpoint,
            SignatureVersion = SignatureVersion,
            Signer = signer,
            Services = new ServiceAccesses(new(endpoint, signer, Network, product, OssEndpoint.CheckedAccount(AccountId))),
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
