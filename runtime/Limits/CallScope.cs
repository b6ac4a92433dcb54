namespace OssGen.Limits;

/// <summary>The state that the calls of one larger operation, such as a transfer, share.</summary>
internal sealed class CallScope
{
    /// <summary>The retries that all calls of the operation share; null for no common limit.</summary>
    internal SharedRetries? Retries { get; init; }

    /// <summary>The timeouts that replace those of the client; null for the client's.</summary>
    internal OssTimeoutOptions? Timeouts { get; init; }

    /// <summary>The rate limit for sending bodies; null for none. Readers of a reply's body throttle themselves.</summary>
    internal IRateLimit? SendRate { get; init; }

    /// <summary>The state that decides which parts send <c>Expect: 100-continue</c>.</summary>
    internal ExpectGate Expect { get; } = new();
}
