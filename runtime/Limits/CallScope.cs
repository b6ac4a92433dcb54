using System.Diagnostics;

namespace OssGen.Limits;

/// <summary>The state shared by the calls of one larger operation, such as a transfer.</summary>
internal sealed class CallScope
{
    /// <summary>The retries shared by all calls of the operation, or null for no common limit.</summary>
    internal SharedRetries? Retries { get; init; }

    /// <summary>The timeouts that are used instead of the client's timeouts, or null to use the client's timeouts.</summary>
    internal OssTimeoutOptions? Timeouts { get; init; }

    /// <summary>
    /// The rate limit for sending request bodies, or null for none. Readers of a reply's body apply their rate limit themselves.
    /// </summary>
    internal IRateLimit? SendRate { get; init; }

    /// <summary>
    /// The span that is the parent of the calls' spans, for calls that aren't made by the method that began the operation; the default for
    /// the current span.
    /// </summary>
    internal ActivityContext Parent { get; set; }

    /// <summary>The state that determines which parts of a transfer send <c>Expect: 100-continue</c>.</summary>
    internal ExpectGate Expect { get; } = new();
}
