using OssGen.Endpoints;

namespace OssGen.Pipeline;

/// <summary>
/// The retry rules' classification of a failed attempt. The call decides whether to retry, because only it knows the remaining budget and
/// the state of its body.
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

    /// <summary>The minimum delay that the server requested.</summary>
    internal TimeSpan RetryAfter { get; }

    /// <summary>The endpoint to which the request was redirected; null without a redirect.</summary>
    internal OssEndpoint? Target { get; }

    internal static Verdict Final(Exception cause) => new(cause, Remedy.None);

    internal static Verdict Wait(Exception cause, TimeSpan retryAfter = default) => new(cause, Remedy.Wait, retryAfter);

    internal static Verdict CorrectClock(OssServiceException cause) => new(cause, Remedy.CorrectClock);

    internal static Verdict ReplaceCredentials(OssServiceException cause) => new(cause, Remedy.ReplaceCredentials);

    internal static Verdict Redirect(OssServiceException cause, OssEndpoint target) => new(cause, Remedy.Redirect, target: target);
}

/// <summary>The conditions under which another attempt can succeed.</summary>
internal enum Remedy
{
    /// <summary>No other attempt is made: the failure is final.</summary>
    None,

    /// <summary>After a delay.</summary>
    Wait,

    /// <summary>After correcting the clock to the server's time.</summary>
    CorrectClock,

    /// <summary>With credentials other than those that OSS rejected.</summary>
    ReplaceCredentials,

    /// <summary>At another host.</summary>
    Redirect,
}
