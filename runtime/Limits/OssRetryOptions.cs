namespace OssGen;

/// <summary>
/// When a failed call is tried again. Tried again are connection failures, timeouts, statuses 408, 429 and 5xx; a call that may not run
/// twice (POST, or a write that forbids overwriting) only when the failure shows that it didn't take effect. The limits span the reply's
/// body: reading on after a broken connection counts as an attempt of the same call.
/// </summary>
public sealed class OssRetryOptions
{
    /// <summary>
    /// Attempts in all, the first one included; 3 by default, 1 for none but the first. A corrected clock, a redirect and refreshed
    /// credentials add one attempt each.
    /// </summary>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>
    /// Time without progress after which no further attempt starts; 3 minutes by default. It runs from the start of the call, and restarts
    /// with each byte of a body that is sent or received: an upload that took an hour before its connection broke is still tried again.
    /// </summary>
    public TimeSpan MaxElapsed { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// The wait before the second attempt is random between zero and this, and doubles its bound with each further one; 200 ms by default.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>No wait is longer than this, not even one that the server asks for by Retry-After; 20 s by default.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Gives the jitter, 0 up to but without 1.</summary>
    internal Func<double> NextRandom { get; set; } = Random.Shared.NextDouble;

    internal OssRetryOptions Frozen()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1, nameof(MaxAttempts));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxElapsed, TimeSpan.Zero, nameof(MaxElapsed));
        ArgumentOutOfRangeException.ThrowIfLessThan(BaseDelay, TimeSpan.Zero, nameof(BaseDelay));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDelay, TimeSpan.Zero, nameof(MaxDelay));
        return (OssRetryOptions)MemberwiseClone();
    }
}
