using OssGen.Endpoints;

namespace OssGen.Pipeline;

/// <summary>
/// How the retry rules classify a failed attempt. The call decides whether to try again, since it alone knows what is left of its
/// budget and its body.
/// </summary>
internal readonly struct Verdict
{
    private Verdict(Exception cause, Remedy remedy, TimeSpan retryAfter = default, OssEndpoint? target = null)
    {
        Cause = cause;
        Remedy = remedy;
        RetryAfter = retryAfter;
        Target = target;
    }

    internal Exception Cause { get; }

    internal Remedy Remedy { get; }

    /// <summary>The least wait that the server asks for.</summary>
    internal TimeSpan RetryAfter { get; }

    /// <summary>Where a redirect points.</summary>
    internal OssEndpoint? Target { get; }

    internal static Verdict Final(Exception cause) => new(cause, Remedy.None);

    internal static Verdict Wait(Exception cause, TimeSpan retryAfter = default) => new(cause, Remedy.Wait, retryAfter);

    internal static Verdict CorrectClock(OssServiceException cause) => new(cause, Remedy.CorrectClock);

    internal static Verdict ReplaceCredentials(OssServiceException cause) => new(cause, Remedy.ReplaceCredentials);

    internal static Verdict Redirect(OssServiceException cause, OssEndpoint target) => new(cause, Remedy.Redirect, target: target);
}

/// <summary>What lets another attempt succeed.</summary>
internal enum Remedy
{
    /// <summary>Nothing: the failure is final.</summary>
    None,

    /// <summary>Time.</summary>
    Wait,

    /// <summary>The server's time.</summary>
    CorrectClock,

    /// <summary>Credentials other than those that OSS refused.</summary>
    ReplaceCredentials,

    /// <summary>Another host.</summary>
    Redirect,
}
