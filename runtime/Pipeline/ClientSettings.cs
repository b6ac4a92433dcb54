using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OssGen;

/// <summary>A client's options, checked and frozen.</summary>
internal sealed class ClientSettings
{
    internal ClientSettings(OssClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Retry);
        ArgumentNullException.ThrowIfNull(options.Timeouts);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        ArgumentOutOfRangeException.ThrowIfNegative(options.ExpectContinueAbove ?? 0, nameof(options.ExpectContinueAbove));
        ExpectContinueAbove = options.ExpectContinueAbove;
        SignatureVersion = options.SignatureVersion;
        Endpoint = OssEndpoint.Resolve(options.Endpoint, options.Region, options.Addressing, options.Network, SignatureVersion, options.Product);
        Signer = OssSigner.Create(SignatureVersion, Endpoint.Region, Endpoint.Product);
        Credentials = options.Credentials ?? MissingCredentials.Instance;
        Retry = options.Retry.Frozen();
        Timeouts = options.Timeouts.Frozen();
        TimeProvider = options.TimeProvider;
        VerifyUploads = options.VerifyUploads;
        VerifyDownloads = options.VerifyDownloads;
        Logger = options.LoggerFactory is { } loggers ? new PrintableLogger(loggers.CreateLogger("OssGen")) : NullLogger.Instance;
        RequireRequestId = options.RequireRequestId;
        Clock = new ServerClock(TimeProvider);
    }

    internal OssEndpoint Endpoint { get; }

    internal OssSignatureVersion SignatureVersion { get; }

    internal OssSigner Signer { get; }

    internal long? ExpectContinueAbove { get; }

    internal OssCredentialsProvider Credentials { get; }

    internal OssRetryOptions Retry { get; }

    internal OssTimeoutOptions Timeouts { get; }

    internal TimeProvider TimeProvider { get; }

    internal bool VerifyUploads { get; }

    internal bool VerifyDownloads { get; }

    internal bool RequireRequestId { get; }

    internal ILogger Logger { get; }

    internal ServerClock Clock { get; }
}
