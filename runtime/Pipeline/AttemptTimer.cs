namespace OssGen;

/// <summary>What an attempt is waiting for.</summary>
internal enum WaitPhase
{
    Headers,
    SendingBody,
    ReadingBody,
}

/// <summary>
/// The cancellation of one attempt: the caller's token and our own limits, which are armed only while the network is waited for.
/// Reused between attempts where the runtime's timer allows it.
/// </summary>
internal sealed class AttemptTimer(TimeProvider timeProvider) : IDisposable
{
    private static readonly Action<object?> CancelByCaller = static state => ((AttemptTimer)state!)._source.Cancel();

    private readonly CancellationTokenSource _source = new(Timeout.InfiniteTimeSpan, timeProvider);
    private CancellationTokenRegistration _caller;

    /// <summary>Cancelled by the caller's token or by a limit.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>What was waited for last.</summary>
    internal WaitPhase Phase { get; private set; }

    internal void Link(CancellationToken caller) => _caller = caller.UnsafeRegister(CancelByCaller, this);

    internal void Unlink() => _caller.Dispose();

    internal void Arm(WaitPhase phase, TimeSpan limit)
    {
        Phase = phase;
        _source.CancelAfter(limit);
    }

    /// <summary>Ends what still runs of the attempt; the timer can't be used again.</summary>
    internal void Cancel() => _source.Cancel();

    internal void Disarm() => _source.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>Makes it ready for another attempt; false when it can't be used again.</summary>
    internal bool TryReset()
    {
        _caller.Dispose();
        _caller = default;
        return _source.TryReset();
    }

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }
}
