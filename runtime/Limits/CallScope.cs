namespace OssGen.Limits;

/// <summary>What the calls of one larger job, such as a transfer, share.</summary>
internal sealed class CallScope
{
    /// <summary>Further attempts that all calls of the job may use together; null for no common bound.</summary>
    internal SharedRetries? Retries { get; init; }

    /// <summary>Limits on waiting that replace the client's; null for those.</summary>
    internal OssTimeoutOptions? Timeouts { get; init; }

    /// <summary>Bounds the rate at which bodies are sent; null for none. Readers of a reply's body throttle themselves.</summary>
    internal IRateLimit? SendRate { get; init; }

    /// <summary>Which parts ask before they send their body.</summary>
    internal ExpectGate Expect { get; } = new();
}
