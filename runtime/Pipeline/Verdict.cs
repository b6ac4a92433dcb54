using OssGen.Endpoints;

namespace OssGen.Pipeline;

/// <summary>
/// The classification of a failed attempt by the retry rules. The call decides whether to retry, because the decision also depends on the
/// remaining budget and the state of the request's body.
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

    /// <summary>The minimum delay requested by the server.</summary>
    internal TimeSpan RetryAfter { get; }

    /// <summary>The endpoint to which the request was redirected, or null without a redirect.</summary>
    internal OssEndpoint? Target { get; }

    internal static Verdict Final(Exception cause) => new(cause, Remedy.None);

    internal static Verdict Wait(Exception cause, TimeSpan retryAfter = default) => new(cause, Remedy.Wait, retryAfter);

    internal static Verdict CorrectClock(OssServiceException cause) => new(cause, Remedy.CorrectClock);

    internal static Verdict ReplaceCredentials(OssServiceException cause) => new(cause, Remedy.ReplaceCredentials);

    internal static Verdict Redirect(OssServiceException cause, OssEndpoint target) => new(cause, Remedy.Redirect, target: target);
}

/// <summary>Specifies the condition under which another attempt can succeed.</summary>
internal enum Remedy
{
    /// <summary>The failure is final, and no other attempt is made.</summary>
    None,

    /// <summary>Another attempt can succeed after a delay.</summary>
    Wait,

    /// <summary>Another attempt can succeed after the clock has been corrected to the server's time.</summary>
    CorrectClock,

    /// <summary>Another attempt can succeed with credentials other than those that OSS rejected.</summary>
    ReplaceCredentials,

    /// <summary>Another attempt can succeed at another host.</summary>
    Redirect,
}
