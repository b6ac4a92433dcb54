namespace OssGen.Pipeline;

/// <summary>What an attempt is waiting for.</summary>
internal enum WaitPhase
{
    Headers,
    SendingBody,
    ReadingBody,
    ReadingDocument,
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
    private TimeSpan _documentLimit = Timeout.InfiniteTimeSpan;
    private long _documentBegan;

    /// <summary>Cancelled by the caller's token or by a limit.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>What was waited for last.</summary>
    internal WaitPhase Phase { get; private set; }

    internal void Link(CancellationToken caller) => _caller = caller.UnsafeRegister(CancelByCaller, this);

    internal void Unlink() => _caller.Dispose();

    internal void Arm(WaitPhase phase, TimeSpan limit)
    {
        if (_source.IsCancellationRequested)
        {
            // What ran out first is what the failure names, whatever the attempt still does before it notices.
            return;
        }

        Phase = phase;
        _source.CancelAfter(limit);
    }

    /// <summary>Ends what still runs of the attempt; the timer can't be used again.</summary>
    internal void Cancel() => _source.Cancel();

    /// <summary>Lets a limit on the reading of a whole document begin; it ends with the attempt.</summary>
    internal void BeginDocument(TimeSpan limit)
    {
        _documentLimit = limit;
        _documentBegan = timeProvider.GetTimestamp();
    }

    /// <summary>Arms the limit that runs out first: without a byte, or of the whole document.</summary>
    internal void ArmReading(TimeSpan idle)
    {
        if (_documentLimit == Timeout.InfiniteTimeSpan)
        {
            Arm(WaitPhase.ReadingBody, idle);
            return;
        }

        var rest = _documentLimit - timeProvider.GetElapsedTime(_documentBegan);
        if (idle != Timeout.InfiniteTimeSpan && idle < rest)
        {
            Arm(WaitPhase.ReadingBody, idle);
        }
        else
        {
            Arm(WaitPhase.ReadingDocument, rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        }
    }

    internal void Disarm() => _source.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>Makes it ready for another attempt; false when it can't be used again.</summary>
    internal bool TryReset()
    {
        _caller.Dispose();
        _caller = default;
        _documentLimit = Timeout.InfiniteTimeSpan;
        return _source.TryReset();
    }

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }
}
