namespace OssGen.Pipeline;

/// <summary>The outcome of an attempt: a reply, another attempt after a delay, or the failure that ends the call.</summary>
internal readonly struct AttemptOutcome
{
    private AttemptOutcome(Reply? reply, Exception? failure, TimeSpan? delay)
    {
        Reply = reply;
        Failure = failure;
        Delay = delay;
    }

    /// <summary>The reply of a successful attempt, or null after a failure. A streamed body is still open.</summary>
    internal Reply? Reply { get; }

    /// <summary>The failure of the attempt, or null if it succeeded.</summary>
    internal Exception? Failure { get; }

    /// <summary>The delay before the next attempt, or null if no further attempt is made.</summary>
    internal TimeSpan? Delay { get; }

    internal static AttemptOutcome Success(Reply reply) => new(reply, null, null);

    internal static AttemptOutcome RetryAfter(TimeSpan delay, Exception cause) => new(null, cause, delay);

    internal static AttemptOutcome Fail(Exception cause) => new(null, cause, null);
}
