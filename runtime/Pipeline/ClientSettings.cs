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
        Endpoint = OssEndpoint.Resolve(options.Endpoint, options.Region, options.Addressing, options.Network);
        SignatureVersion = options.SignatureVersion;
        Signer = OssSigner.Create(SignatureVersion, Endpoint.Region);
        Credentials = options.Credentials ?? MissingCredentials.Instance;
        Retry = options.Retry.Frozen();
        Timeouts = options.Timeouts.Frozen();
        TimeProvider = options.TimeProvider;
        VerifyUploads = options.VerifyUploads;
        VerifyDownloads = options.VerifyDownloads;
        RequireRequestId = options.RequireRequestId;
        Logger = options.LoggerFactory?.CreateLogger("OssGen") ?? NullLogger.Instance;
        Clock = new ServerClock(TimeProvider);
    }

    internal OssEndpoint Endpoint { get; }

    internal OssSignatureVersion SignatureVersion { get; }

    internal OssSigner Signer { get; }

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
