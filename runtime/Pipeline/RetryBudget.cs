using OssGen.Limits;

namespace OssGen.Pipeline;

/// <summary>
/// The attempts and the time available to one call, including the reading of its reply's body. It is not thread-safe, because a call runs
/// one step at a time.
/// </summary>
internal struct RetryBudget(TimeProvider timeProvider)
{
    private long _start = timeProvider.GetTimestamp();

    /// <summary>The number of attempts started, excluding attempts after a corrected clock, a redirect or replaced credentials.</summary>
    internal int Attempts { get; private set; }

    internal void CountAttempt() => Attempts++;

    internal void ForgiveAttempt() => Attempts--;

    /// <summary>
    /// Resets the elapsed time. Call this method when bytes of a body have been transferred in either direction. The number of attempts is
    /// unchanged.
    /// </summary>
    /// <param name="timeProvider">The clock of the client.</param>
    internal void NoteProgress(TimeProvider timeProvider) => _start = timeProvider.GetTimestamp();

    /// <summary>
    /// Determines whether another attempt may start after a delay. If so, takes one of the retries shared with other calls.
    /// </summary>
    internal readonly bool TryTake(TimeSpan delay, OssRetryOptions options, TimeProvider timeProvider, SharedRetries? shared) =>
        Attempts < options.MaxAttempts && delay <= options.MaxElapsed - timeProvider.GetElapsedTime(_start) && shared?.TryTake() != false;
}
