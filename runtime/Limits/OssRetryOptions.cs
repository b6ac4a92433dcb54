namespace OssGen;

/// <summary>Options for retrying failed calls. Connection failures, timeouts, and the statuses 408, 429, and 5xx are retried.</summary>
/// <remarks>
/// A call that must not run twice (POST, or a write that forbids overwriting) is retried only when the failure shows that the call had no
/// effect. The limits also apply to reading the body of the response: resuming the body after a broken connection counts as an attempt of
/// the same call.
/// </remarks>
public sealed class OssRetryOptions
{
    /// <summary>The maximum number of attempts, including the first one. The default is 3; 1 disables retries.</summary>
    /// <remarks>Correcting the clock, following a redirect, and refreshing credentials each add one attempt.</remarks>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>The time without progress after which no further attempt is started. The default is 3 minutes.</summary>
    /// <remarks>
    /// The measurement starts with the call and restarts whenever bytes of a body are sent or received, so that even an upload whose
    /// connection breaks after an hour is retried.
    /// </remarks>
    public TimeSpan MaxElapsed { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// The upper bound of the random delay before the second attempt. The bound doubles with each further attempt. The default is 200 ms.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// The maximum delay before an attempt, including the delay that the server requests with Retry-After. The default is 20 seconds.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The source of jitter: a delegate that returns random numbers from 0 (inclusive) to 1 (exclusive).</summary>
    internal Func<double> NextRandom { get; set; } = Random.Shared.NextDouble;

    internal OssRetryOptions Frozen()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1, nameof(MaxAttempts));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxElapsed, TimeSpan.Zero, nameof(MaxElapsed));
        ArgumentOutOfRangeException.ThrowIfLessThan(BaseDelay, TimeSpan.Zero, nameof(BaseDelay));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDelay, TimeSpan.Zero, nameof(MaxDelay));
        return Clone();
    }

    internal OssRetryOptions Clone() => (OssRetryOptions)MemberwiseClone();
}
