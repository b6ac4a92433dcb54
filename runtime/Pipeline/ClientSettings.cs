using Microsoft.Extensions.Logging;
using OssGen.Endpoints;
using OssGen.Signing;
using OssGen.Time;

namespace OssGen.Pipeline;

/// <summary>The validated, immutable options of a client.</summary>
internal sealed class ClientSettings
{
    internal required OssEndpoint Endpoint { get; init; }

    internal required OssSignatureVersion SignatureVersion { get; init; }

    internal required OssSigner Signer { get; init; }

    internal required ServiceAccesses Services { get; init; }

    internal required long? ExpectContinueAbove { get; init; }

    internal required OssCredentialsProvider Credentials { get; init; }

    internal required OssRetryOptions Retry { get; init; }

    internal required OssTimeoutOptions Timeouts { get; init; }

    internal required TimeProvider TimeProvider { get; init; }

    internal required bool VerifyUploads { get; init; }

    internal required bool VerifyDownloads { get; init; }

    internal required bool RequireRequestId { get; init; }

    internal required ILogger Logger { get; init; }

    internal required ServerClock Clock { get; init; }
}
