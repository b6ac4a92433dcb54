using OssGen.Limits;

namespace OssGen.Pipeline;

/// <summary>
/// Attempts and time that one call may use, its reply's body included. Not shared between threads: a call does one thing at a time.
/// </summary>
internal struct RetryBudget(OssRetryOptions options, TimeProvider timeProvider, SharedRetries? shared = null)
{
    private long _start = timeProvider.GetTimestamp();

    /// <summary>Attempts begun that count; a corrected clock or a redirect doesn't.</summary>
    internal int Attempts { get; private set; }

    internal void CountAttempt() => Attempts++;

    internal void ForgiveAttempt() => Attempts--;

    /// <summary>Bytes of a body have moved, either way: the elapsed time restarts, attempts don't come back.</summary>
    internal void NoteProgress() => _start = timeProvider.GetTimestamp();

    /// <summary>
    /// Whether a further attempt may start after this wait; one that may is taken from what other calls share with this one.
    /// </summary>
    internal readonly bool TryTake(TimeSpan delay) =>
        Attempts < options.MaxAttempts && delay <= options.MaxElapsed - timeProvider.GetElapsedTime(_start) && shared?.TryTake() != false;
}
