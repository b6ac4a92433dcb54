namespace OssGen.Pipeline;

/// <summary>What an attempt came to: a reply, another attempt after a wait, or the failure that ends the call.</summary>
internal readonly struct AttemptOutcome
{
    private AttemptOutcome(Reply? reply, Exception? failure, TimeSpan? delay)
    {
        Reply = reply;
        Failure = failure;
        Delay = delay;
    }

    /// <summary>The reply of a successful attempt, its body open if that is a stream; null otherwise.</summary>
    internal Reply? Reply { get; }

    /// <summary>Why the attempt failed; null when it succeeded.</summary>
    internal Exception? Failure { get; }

    /// <summary>The wait before another attempt; null when none follows.</summary>
    internal TimeSpan? Delay { get; }

    internal static AttemptOutcome Success(Reply reply) => new(reply, null, null);

    internal static AttemptOutcome RetryAfter(TimeSpan delay, Exception cause) => new(null, cause, delay);

    internal static AttemptOutcome Fail(Exception cause) => new(null, cause, null);
}
